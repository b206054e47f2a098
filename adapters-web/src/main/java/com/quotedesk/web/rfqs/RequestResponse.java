package com.quotedesk.web.rfqs;

import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request to a supplier with what came of it. */
@Serdeable
record RequestResponse(
        UUID id,
        @Nullable String number,
        UUID order,
        UUID supplier,
        String status,
        @Nullable DeadlineJson deadline,
        List<ItemResponse> items,
        @Nullable String reason,
        Instant createdAt,
        long version) {

    /**
     * @param zone in which it is told, an IANA name
     */
    @Serdeable
    record DeadlineJson(@Nullable String at, @Nullable String zone) {
        Deadline read(Fields fields) {
            return new Deadline(
                    fields.moment("deadline.at", at), fields.zone("deadline.zone", zone));
        }
    }

    /**
     * @param answer {@code AWAITED}, {@code QUOTED}, {@code DECLINED}, {@code QUESTION} or {@code
     *     NO_ANSWER}; null before it is sent
     */
    @Serdeable
    record ItemResponse(
            int position,
            UUID orderItem,
            String name,
            @Nullable String sku,
            String quantity,
            String unit,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean late,
            @Nullable String text) {}

    static RequestResponse of(Rfq rfq) {
        var timing = rfq.timing();
        return new RequestResponse(
                rfq.id().value(),
                rfq.number() == null ? null : rfq.number().toString(),
                rfq.order().value(),
                rfq.supplier().value(),
                rfq.status().name(),
                timing == null
                        ? null
                        : new DeadlineJson(
                                timing.deadline().at().toString(),
                                timing.deadline().zone().getId()),
                rfq.items().stream().map(item -> item(rfq, item)).toList(),
                rfq.reason(),
                rfq.createdAt(),
                rfq.version());
    }

    private static ItemResponse item(Rfq rfq, RfqItem item) {
        var answer =
                rfq.responses().stream()
                        .filter(response -> response.position() == item.position())
                        .findFirst();
        return new ItemResponse(
                item.position(),
                item.orderItem(),
                item.name(),
                item.sku(),
                item.quantity().toPlainString(),
                item.unit().code(),
                answer.map(one -> one.kind().name()).orElse(null),
                answer.flatMap(one -> Optional.ofNullable(one.at())).orElse(null),
                answer.filter(one -> one.late()).isPresent(),
                answer.flatMap(one -> Optional.ofNullable(one.text())).orElse(null));
    }
}
