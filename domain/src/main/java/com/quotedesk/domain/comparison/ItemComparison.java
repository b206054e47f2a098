package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bids for one item. Where only one can be bought nobody has won anything, and the best are
 * empty; where several are best they are all named.
 *
 * @param bids the cheapest first
 * @param bestPrice whose total is the least
 * @param bestDate who says to be there first
 * @param outliers whose price is so far from the others', or from the last one paid, that it may be
 *     a slip
 */
public record ItemComparison(
        Wanted wanted,
        List<Bid> bids,
        Set<QuoteId> bestPrice,
        Set<QuoteId> bestDate,
        Set<QuoteId> outliers) {

    /** A price is odd when it is more than so many times the usual one, or less than that part. */
    private static final BigDecimal ODD = new BigDecimal("2");

    /** With fewer there is no middle that tells what is usual. */
    private static final int ENOUGH = 3;

    public ItemComparison {
        bids = List.copyOf(bids);
        bestPrice = Set.copyOf(bestPrice);
        bestDate = Set.copyOf(bestDate);
        outliers = Set.copyOf(outliers);
    }

    /**
     * @param lastPrice for one, without tax, on the same basis; null where it was never bought
     */
    static ItemComparison of(Wanted wanted, List<Bid> all, @Nullable Money lastPrice) {
        var bids = all.stream().sorted(Bid.CHEAPEST_FIRST).toList();
        return new ItemComparison(
                wanted,
                bids,
                best(bids, bid -> Optional.of(bid.total())),
                best(bids, Bid::days),
                outliers(bids, lastPrice));
    }

    /** Whether there is anything to choose from. */
    public boolean contested() {
        return buyable(bids).size() > 1;
    }

    public Optional<Bid> of(QuoteId quote) {
        return bids.stream().filter(bid -> bid.quote().id().equals(quote)).findFirst();
    }

    private static List<Bid> buyable(List<Bid> bids) {
        return bids.stream().filter(Bid::canBeBought).toList();
    }

    private static <T extends Comparable<? super T>> Set<QuoteId> best(
            List<Bid> bids, Function<Bid, Optional<T>> measure) {
        var candidates = buyable(bids);
        var least =
                candidates.stream()
                        .flatMap(bid -> measure.apply(bid).stream())
                        .min(Comparator.naturalOrder());
        return candidates.size() < 2
                ? Set.of()
                : candidates.stream()
                        .filter(bid -> measure.apply(bid).equals(least) && least.isPresent())
                        .map(bid -> bid.quote().id())
                        .collect(Collectors.toSet());
    }

    private static Set<QuoteId> outliers(List<Bid> bids, @Nullable Money lastPrice) {
        var usual = Optional.ofNullable(lastPrice).or(() -> median(bids));
        return bids.stream()
                .filter(bid -> usual.filter(price -> isFar(bid.unitPrice(), price)).isPresent())
                .map(bid -> bid.quote().id())
                .collect(Collectors.toSet());
    }

    private static Optional<Money> median(List<Bid> bids) {
        return bids.size() < ENOUGH
                ? Optional.empty()
                : Optional.of(
                        bids.stream()
                                .map(Bid::unitPrice)
                                .sorted()
                                .toList()
                                .get((bids.size() - 1) / 2));
    }

    private static boolean isFar(Money price, Money usual) {
        return usual.times(ODD).isLessThan(price) || price.times(ODD).isLessThan(usual);
    }
}
