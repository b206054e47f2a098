package com.quotedesk.application.documents;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that a supplier fills in and sends back. It knows nothing of the client, the order and
 * other suppliers, so nothing of them can leak.
 *
 * @param rfq the request it belongs to
 * @param number of the request, {@code RFQ-2026-0012}
 * @param asker our company, as suppliers know it
 * @param issuedAt the time the file says it was made
 * @param deadline as it is to be read, in words of the language; null where there is none
 * @param rows in order, numbered from 1
 */
public record QuoteForm(
        UUID rfq,
        String number,
        Language language,
        String asker,
        Instant issuedAt,
        @Nullable String deadline,
        List<Row> rows) {

    /** What is asked for. */
    public record Row(String name, @Nullable String sku, BigDecimal quantity, Unit unit) {}

    public QuoteForm {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a form asks for something");
        }
    }

    /** What the file is called. */
    public String fileName() {
        return number + ".xlsx";
    }
}
