package com.quotedesk.domain.users;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has logged in, from somewhere.
 *
 * @param generation of the user's sessions when it was opened; once the user has a newer one, it is
 *     over
 * @param seenAt when it was last used, within a minute or so
 * @param address of the network it was opened from
 * @param agent what the program called itself, as it said
 * @param endedAt null while nobody has ended it
 */
public record Session(
        SessionId id,
        UserId user,
        long generation,
        Instant openedAt,
        Instant expiresAt,
        Instant seenAt,
        String address,
        String agent,
        @Nullable Instant endedAt) {

    public static Session opened(
            SessionId id, User user, Instant now, Instant expiresAt, String address, String agent) {
        return new Session(
                id, user.id(), user.generation(), now, expiresAt, now, address, agent, null);
    }

    /** Whether it still opens anything for its user, as that is now. */
    public boolean isOpen(User holder, Instant now) {
        return endedAt == null
                && now.isBefore(expiresAt)
                && holder.active()
                && holder.generation() == generation;
    }

    public Session ended(Instant at) {
        return new Session(id, user, generation, openedAt, expiresAt, seenAt, address, agent, at);
    }

    public Session seen(Instant at) {
        return new Session(id, user, generation, openedAt, expiresAt, at, address, agent, endedAt);
    }

    /** Goes on though the user's other sessions ended with the generation before. */
    public Session carriedOver(User holder) {
        return new Session(
                id,
                user,
                holder.generation(),
                openedAt,
                expiresAt,
                seenAt,
                address,
                agent,
                endedAt);
    }
}
