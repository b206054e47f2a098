package com.quotedesk.application.answers;

import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqResponse;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a supplier has answered since somebody looked, through any door. Reminders and
 * deadlines change nothing of it.
 */
public final class AnswerMark {

    private static final Set<ResponseKind> SAID =
            EnumSet.of(ResponseKind.QUOTED, ResponseKind.DECLINED, ResponseKind.QUESTION);

    private AnswerMark() {}

    /** The same as long as nothing was answered: how many versions, and when the last word came. */
    public static String of(Rfq rfq, Optional<Quote> quote) {
        long micros =
                rfq.responses().stream()
                        .filter(response -> SAID.contains(response.kind()))
                        .map(RfqResponse::at)
                        .map(Objects::requireNonNull)
                        .mapToLong(AnswerMark::micros)
                        .max()
                        .orElse(0);
        return quote.map(one -> one.versions().size()).orElse(0) + "-" + micros;
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }
}
