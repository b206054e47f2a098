package com.quotedesk.domain.quotes;

import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.Doubt;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says, whichever way it came.
 *
 * @param message the mail that it was read from, null where it came otherwise
 * @param lines at least one, each position once
 * @param doubts what a person should look at
 */
public record Offer(
        QuoteDoor door,
        @Nullable MessageId message,
        QuoteTerms terms,
        List<QuoteLine> lines,
        List<Doubt> doubts) {

    public Offer {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
        if (lines.isEmpty()
                || lines.stream().map(QuoteLine::position).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("an offer has lines, one for a position");
        }
        var currency = terms.currency();
        if (!lines.stream()
                .flatMap(QuoteLine::amounts)
                .allMatch(amount -> amount.currency().equals(currency))) {
            throw new IllegalArgumentException("amounts of a quote are in " + currency);
        }
    }

    public SortedSet<Integer> positions() {
        return lines.stream()
                .map(QuoteLine::position)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
