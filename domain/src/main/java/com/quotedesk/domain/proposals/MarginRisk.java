package com.quotedesk.domain.proposals;

import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which items of a version no longer earn what they must.
 *
 * @param items all of them
 * @param news those of them that nobody was told of
 */
record MarginRisk(Set<UUID> items, List<Risky> news) {

    /** An item with its price at what it costs now. */
    record Risky(UUID item, Price price) {}

    static MarginRisk of(ProposalVersion version, Map<UUID, Money> costs) {
        var items = new HashSet<UUID>();
        var news = new ArrayList<Risky>();
        for (var line : version.offer().lines()) {
            var item = line.orderItem();
            var cost = costs.get(item);
            var price = cost == null ? line.price() : line.price().at(cost);
            if (price.isAtRisk()) {
                items.add(item);
                if (!version.atRisk().contains(item)) {
                    news.add(new Risky(item, price));
                }
            }
        }
        return new MarginRisk(items, news);
    }
}
