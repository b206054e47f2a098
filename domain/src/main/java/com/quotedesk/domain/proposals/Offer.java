package com.quotedesk.domain.proposals;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.LineAmounts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a proposal says. It stays as it is once it is issued.
 *
 * @param currency of all prices in it
 * @param language it is written in
 * @param lines at most one for each item of the order
 * @param validUntil the last day the client can accept, in the company's zone
 * @param terms payment, delivery, whatever else is agreed; null where nothing is
 * @param note for the client; null where there is none
 */
public record Offer(
        Currency currency,
        Language language,
        List<ProposalLine> lines,
        LocalDate validUntil,
        @Nullable String terms,
        @Nullable String note) {

    public Offer {
        lines = List.copyOf(lines);
        var items = new HashSet<UUID>();
        for (var line : lines) {
            if (!line.amounts().gross().currency().equals(currency)) {
                throw new IllegalArgumentException("an offer is in one currency, " + currency);
            }
            if (!items.add(line.orderItem())) {
                throw new IllegalArgumentException("offered twice: " + line.name());
            }
        }
    }

    /** The sum of the lines. */
    public LineAmounts total() {
        return LineAmounts.sum(lines.stream().map(ProposalLine::amounts).toList(), currency);
    }

    /** The items of the order that are offered, in the order of the lines. */
    public Set<UUID> items() {
        var items = new LinkedHashSet<UUID>();
        lines.forEach(line -> items.add(line.orderItem()));
        return items;
    }

    Offer withoutCosts() {
        return new Offer(
                currency,
                language,
                lines.stream().map(ProposalLine::withoutCost).toList(),
                validUntil,
                terms,
                note);
    }
}
