package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.reading.RequestedPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
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

    private final Positions known;
    private final List<RequestedPosition> positions;
    private final IdentityHashMap<Offer, double[]> likeness = new IdentityHashMap<>();
    private final List<Offer> offers;
    private final Map<Integer, Offer> matched = new LinkedHashMap<>();
    private final List<Offer> left;

    private Matching(Positions known, List<Offer> offers) {
        this.known = known;
        this.positions = known.all();
        this.offers = offers;
        this.left = new ArrayList<>(offers);
    }

    static Matched of(Positions positions, List<Offer> offers) {
        var matching = new Matching(positions, offers);
        matching.placed(offer -> offer.price() != null);
        matching.coded();
        matching.numbered();
        matching.telling();
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

    /** Whether an offer is like no position at all, as one in another language is. */
    private boolean isForeign(Offer offer) {
        return Arrays.stream(likeness(offer)).allMatch(like -> like < NOT_UNLIKE);
    }

    private double[] likeness(Offer offer) {
        return likeness.computeIfAbsent(offer, o -> known.likeness(o.name()));
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
            var likely = likeness(offer);
            double own = likely[positions.indexOf(position)];
            double best = Arrays.stream(likely).max().orElse(0);
            if (own >= LIKE || best - own < 0.3) {
                take(position, offer);
            }
        }
    }

    private @Nullable RequestedPosition position(int number) {
        return positions.stream().filter(p -> p.position() == number).findFirst().orElse(null);
    }

    /** A word that no other position has, and no other line says, tells which one is meant. */
    private void telling() {
        var claims = new LinkedHashMap<Offer, RequestedPosition>();
        for (var offer : unplaced()) {
            known.only(offer.name())
                    .filter(position -> isFree(position) && offer.price() != null)
                    .ifPresent(position -> claims.put(offer, position));
        }
        claims.forEach(
                (offer, position) -> {
                    long rivals = claims.values().stream().filter(position::equals).count();
                    if (rivals == 1) {
                        take(position, offer);
                    }
                });
    }

    private record Pair(RequestedPosition position, Offer offer, double likeness) {}

    private void alike() {
        var pairs = new ArrayList<Pair>();
        for (var offer : unplaced()) {
            var likely = likeness(offer);
            for (int i = 0; i < likely.length; i++) {
                var position = positions.get(i);
                if (likely[i] >= LIKE && isFree(position)) {
                    pairs.add(new Pair(position, offer, likely[i]));
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
            var free = new Positions(positions.stream().filter(this::isFree).toList());
            for (var offer : List.copyOf(left)) {
                var only =
                        offer.price() == null
                                ? Optional.<RequestedPosition>empty()
                                : free.only(offer.name());
                if (only.isPresent() && isFree(only.get())) {
                    take(only.get(), offer);
                    more = true;
                    break;
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
        return known.only(offer.name()).map(RequestedPosition::position).orElse(0);
    }

    /** As many offers left as positions, in the same order and none quite unlike: they belong. */
    private void ordered() {
        var free = positions.stream().filter(this::isFree).toList();
        var priced = left.stream().filter(offer -> offer.price() != null).toList();
        if (free.isEmpty() || free.size() != priced.size()) {
            return;
        }
        boolean foreign =
                free.size() == positions.size() && priced.stream().allMatch(this::isForeign);
        for (int i = 0; i < free.size() && !foreign; i++) {
            double like = Likeness.of(free.get(i).name(), priced.get(i).name());
            boolean alone = positions.size() == 1 || priced.get(i).name().isBlank();
            if (like < NOT_UNLIKE && !alone) {
                return;
            }
        }
        for (int i = 0; i < free.size(); i++) {
            take(free.get(i), priced.get(i));
        }
    }
}
