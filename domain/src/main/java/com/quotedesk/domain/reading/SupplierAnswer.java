package com.quotedesk.domain.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's answer to a request for quotation, as read from one mail.
 *
 * @param reader who read it and in which version, {@code rules/1}
 * @param currency ISO 4217, null where nothing is priced
 */
public record SupplierAnswer(
        String reader,
        Language language,
        AnswerOutcome outcome,
        @Nullable Found<String> currency,
        VatTerms vat,
        @Nullable Found<LocalDate> validUntil,
        @Nullable Found<String> paymentTerms,
        @Nullable Found<String> deliveryTerms,
        List<AnswerLine> lines,
        List<Doubt> doubts) {
    public SupplierAnswer {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }
}
