package com.quotedesk.domain.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told what happened.
 *
 * @param wanted at least one
 * @param active whether it is told now; one that answers "gone" is not any more
 * @param generation of its secret; each rotation begins the next, the first is 1
 * @param formerUntil till when the secret before still signs beside the new one
 */
public record Webhook(
        WebhookId id,
        String name,
        URI url,
        Set<Subscription> wanted,
        boolean active,
        int generation,
        @Nullable Instant formerUntil,
        Instant createdAt,
        long version) {

    /** The longest name and address. */
    public static final int MOST_TEXT = 500;

    public Webhook {
        wanted = Set.copyOf(wanted);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a webhook that wants nothing");
        }
    }

    public boolean wants(String type) {
        return active && wanted.stream().anyMatch(one -> one.wants(type));
    }

    public Webhook changed(String name, URI url, Set<Subscription> wanted, boolean active) {
        return new Webhook(
                id, name, url, wanted, active, generation, formerUntil, createdAt, version + 1);
    }

    /** With a new secret; the one before holds until {@code until}. */
    public Webhook rotated(Instant until) {
        return new Webhook(
                id, name, url, wanted, active, generation + 1, until, createdAt, version + 1);
    }

    /** Not to be told any more. */
    public Webhook stopped() {
        return changed(name, url, wanted, false);
    }

    /** The generations of the secret that sign at {@code now}, the newest first. */
    public List<Integer> signing(Instant now) {
        return formerUntil != null && now.isBefore(formerUntil)
                ? List.of(generation, generation - 1)
                : List.of(generation);
    }
}
