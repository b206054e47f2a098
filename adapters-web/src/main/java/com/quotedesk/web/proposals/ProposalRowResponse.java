package com.quotedesk.web.proposals;

import com.quotedesk.application.proposals.ProposalBoard;
import com.quotedesk.web.work.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal in a list, with its newest version. */
@Serdeable
record ProposalRowResponse(
        UUID id,
        @Nullable String number,
        UUID order,
        String orderNumber,
        @Nullable String clientName,
        int revision,
        String status,
        MoneyJson total,
        LocalDate validUntil,
        int itemsAtRisk,
        Instant createdAt) {

    static ProposalRowResponse of(ProposalBoard.Row row) {
        return new ProposalRowResponse(
                row.id().value(),
                row.number() == null ? null : row.number().toString(),
                row.order().value(),
                row.orderNumber().toString(),
                row.clientName(),
                row.revision(),
                row.status().name(),
                MoneyJson.of(row.total()),
                row.validUntil(),
                row.itemsAtRisk(),
                row.createdAt());
    }
}
