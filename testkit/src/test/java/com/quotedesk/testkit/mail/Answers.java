package com.quotedesk.testkit.mail;

import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.reading.VatTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Answers of suppliers, as readers give them. */
final class Answers {

    private Answers() {}

    /** With a price for each position from 1 on. */
    static SupplierAnswer of(AnswerOutcome outcome, String... prices) {
        return in("RUB", outcome, prices);
    }

    static SupplierAnswer in(String currency, AnswerOutcome outcome, String... prices) {
        var lines = new ArrayList<AnswerLine>();
        for (var price : prices) {
            lines.add(
                    new AnswerLine(
                            lines.size() + 1,
                            found(new BigDecimal(price)),
                            null,
                            null,
                            Availability.UNSTATED,
                            null,
                            null));
        }
        return new SupplierAnswer(
                "rules/1",
                Language.RUSSIAN,
                outcome,
                found(currency),
                VatTerms.UNSTATED,
                null,
                null,
                null,
                lines,
                List.of());
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, new Evidence.Span("1", 0, 1), 1);
    }
}
