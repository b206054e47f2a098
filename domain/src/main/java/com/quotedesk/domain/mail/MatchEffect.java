package com.quotedesk.domain.mail;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What followed from a mail where it belongs, so that it can be taken back.
 *
 * @param at when the answer was written down that a no or a question became; null else
 * @param items the items of the order that were added
 */
public record MatchEffect(Kind kind, @Nullable Instant at, Set<UUID> items) {

    /** The kinds of what can follow. */
    public enum Kind {
        /** It is shown there, and nothing else. */
        NOTHING,
        /** A version of a quote was read from it. */
        QUOTED,
        /** The supplier said no, or asked back. */
        SAID,
        /** Items were added to the order. */
        ITEMS_ADDED,
        /** The order was marked for a person to look at. */
        MARKED,
        /** The proposal was accepted. */
        ACCEPTED
    }

    public static final MatchEffect NOTHING = of(Kind.NOTHING);

    public MatchEffect {
        items = Set.copyOf(items);
    }

    public static MatchEffect of(Kind kind) {
        return new MatchEffect(kind, null, Set.of());
    }

    public static MatchEffect said(Instant at) {
        return new MatchEffect(Kind.SAID, at, Set.of());
    }

    public static MatchEffect added(Set<UUID> items) {
        return new MatchEffect(Kind.ITEMS_ADDED, null, items);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
