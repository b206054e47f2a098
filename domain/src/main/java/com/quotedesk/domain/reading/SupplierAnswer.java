package com.quotedesk.domain.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's answer to a request for quotation, as read from one mail.
 *
 * @param reader who read it and in which version, {@code rules/1}
 * @param currency ISO 4217, null where nothing is priced
 * @param effort what reading it cost
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
        List<Doubt> doubts,
        Effort effort) {
    public SupplierAnswer {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }

    /** One that cost nothing to read. */
    public SupplierAnswer(
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
        this(
                reader,
                language,
                outcome,
                currency,
                vat,
                validUntil,
                paymentTerms,
                deliveryTerms,
                lines,
                doubts,
                Effort.NONE);
    }

    /** The same with other doubts. */
    public SupplierAnswer doubting(List<Doubt> otherDoubts) {
        return new SupplierAnswer(
                reader,
                language,
                outcome,
                currency,
                vat,
                validUntil,
                paymentTerms,
                deliveryTerms,
                lines,
                otherDoubts,
                effort);
    }

    /** The same, after more was spent on it. */
    public SupplierAnswer costing(Effort more) {
        return new SupplierAnswer(
                reader,
                language,
                outcome,
                currency,
                vat,
                validUntil,
                paymentTerms,
                deliveryTerms,
                lines,
                doubts,
                effort.plus(more));
    }
}
