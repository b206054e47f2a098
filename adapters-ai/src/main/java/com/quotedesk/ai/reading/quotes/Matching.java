package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.reading.RequestedPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each offer the position it answers: by number, code, likeness or order, never by force.
 */
final class Matching {

    private static final double LIKE = 0.34;
    private static final double NOT_UNLIKE = 0.12;

    /** Offers by position, and those that fit none. */
    record Matched(Map<Integer, Offer> byPosition, List<Offer> left) {}

    private final List<RequestedPosition> positions;
    private final List<Offer> offers;
    private final Map<Integer, Offer> matched = new LinkedHashMap<>();
    private final List<Offer> left;

    private Matching(List<RequestedPosition> positions, List<Offer> offers) {
        this.positions = positions;
        this.offers = offers;
        this.left = new ArrayList<>(offers);
    }

    static Matched of(List<RequestedPosition> positions, List<Offer> offers) {
        var matching = new Matching(positions, offers);
        matching.placed(offer -> offer.price() != null);
        matching.coded();
        matching.numbered();
        matching.alike();
        matching.named();
        // What says only that goods are there takes no place from what prices them.
        matching.placed(offer -> true);
        matching.ordered();
        matching.joined();
        return new Matched(matching.matched, matching.left);
    }

    private void take(RequestedPosition position, Offer offer) {
        matched.put(position.position(), offer);
        left.remove(offer);
    }

    private boolean isFree(RequestedPosition position) {
        return !matched.containsKey(position.position());
    }

    private void placed(Predicate<Offer> which) {
        for (var offer : offers) {
            positions.stream()
                    .filter(p -> p.position() == offer.position() && isFree(p))
                    .filter(_ -> which.test(offer) && left.contains(offer))
                    .findFirst()
                    .ifPresent(p -> take(p, offer));
        }
    }

    /** Those left that are not known to be under a position already. */
    private List<Offer> unplaced() {
        return left.stream().filter(offer -> offer.position() == 0).toList();
    }

    private void coded() {
        for (var offer : unplaced()) {
            for (var position : positions) {
                var sku = position.sku();
                boolean same =
                        sku != null && sku.length() > 2 && isFree(position) && isCoded(offer, sku);
                if (same) {
                    take(position, offer);
                    break;
                }
            }
        }
    }

    private static boolean isCoded(Offer offer, String sku) {
        var code = Likeness.latin(Fold.squeezed(sku));
        if (offer.sku() != null && Likeness.latin(Fold.squeezed(offer.sku())).equals(code)) {
            return true;
        }
        return code.length() >= 4 && Likeness.latin(Fold.squeezed(offer.name())).contains(code);
    }

    private void numbered() {
        for (var offer : unplaced()) {
            var position = position(offer.number());
            if (position == null || !isFree(position)) {
                continue;
            }
            double own = Likeness.of(position.name(), offer.name());
            double best =
                    positions.stream()
                            .mapToDouble(p -> Likeness.of(p.name(), offer.name()))
                            .max()
                            .orElse(0);
            if (own >= LIKE || best - own < 0.3) {
                take(position, offer);
            }
        }
    }

    private @Nullable RequestedPosition position(int number) {
        return positions.stream().filter(p -> p.position() == number).findFirst().orElse(null);
    }

    private record Pair(RequestedPosition position, Offer offer, double likeness) {}

    private void alike() {
        var pairs = new ArrayList<Pair>();
        for (var offer : unplaced()) {
            for (var position : positions) {
                double likeness = Likeness.of(position.name(), offer.name());
                if (likeness >= LIKE && isFree(position)) {
                    pairs.add(new Pair(position, offer, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (var pair : pairs) {
            if (isFree(pair.position()) && left.contains(pair.offer())) {
                take(pair.position(), pair.offer());
            }
        }
    }

    /** In running text a single word may tell which position is meant: {@code трубу по 610}. */
    private void named() {
        boolean more = true;
        while (more) {
            more = false;
            for (var offer : List.copyOf(left)) {
                var free = positions.stream().filter(this::isFree).toList();
                var only =
                        offer.price() == null
                                ? Optional.<RequestedPosition>empty()
                                : Likeness.only(free, offer.name());
                if (only.isPresent()) {
                    take(only.get(), offer);
                    more = true;
                }
            }
        }
    }

    /** What another line says of goods that are matched: the price here, the stock there. */
    private void joined() {
        for (var offer : List.copyOf(left)) {
            int position = positionOf(offer);
            var found = matched.get(position);
            if (found == null || (found.price() != null && offer.price() != null)) {
                continue;
            }
            boolean priced = offer.price() != null;
            matched.put(position, priced ? offer.with(found) : found.with(offer));
            left.remove(offer);
        }
    }

    private int positionOf(Offer offer) {
        if (offer.position() > 0) {
            return offer.position();
        }
        return Likeness.only(positions, offer.name()).map(RequestedPosition::position).orElse(0);
    }

    /** As many offers left as positions, in the same order and none quite unlike: they belong. */
    private void ordered() {
        var free = positions.stream().filter(this::isFree).toList();
        var priced = left.stream().filter(offer -> offer.price() != null).toList();
        if (free.isEmpty() || free.size() != priced.size()) {
            return;
        }
        for (int i = 0; i < free.size(); i++) {
            double likeness = Likeness.of(free.get(i).name(), priced.get(i).name());
            boolean alone = positions.size() == 1 || priced.get(i).name().isBlank();
            if (likeness < NOT_UNLIKE && !alone) {
                return;
            }
        }
        for (int i = 0; i < free.size(); i++) {
            take(free.get(i), priced.get(i));
        }
    }
}
