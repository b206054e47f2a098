package com.quotedesk.application.analytics;

import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the orders that were won in one currency come to, without tax.
 *
 * @param net of all lines that the clients took
 * @param costed of those whose cost is known; null for who may not see costs
 * @param margin what those bring beyond their cost; null for who may not see costs
 */
public record Turnover(long orders, Money net, @Nullable Money costed, @Nullable Money margin) {

    /** Of what is costed; empty where nothing is, or the asker may not know. */
    public Optional<Percent> marginPercent() {
        return margin == null || costed == null ? Optional.empty() : Percent.ratio(margin, costed);
    }

    /** The margin as people see it, to the currency's own decimals; null where it is not told. */
    public @Nullable Money shownMargin() {
        return margin == null ? null : margin.rounded(RoundingMode.HALF_UP);
    }

    Turnover withoutCosts() {
        return new Turnover(orders, net, null, null);
    }
}
