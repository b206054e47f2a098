package com.quotedesk.domain.users;

import com.quotedesk.domain.events.Subject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program proves itself with, in place of a person who logs in. It may never do more than
 * its user may now, and of that only what it was made for.
 *
 * @param name what it is for, as its user says
 * @param hash of the token; the token itself is kept nowhere
 * @param scopes what it was made for
 * @param expiresAt null for one that does not
 * @param usedAt when it was last used, within a minute or so; null where it never was
 * @param revokedAt null while nobody has
 */
public record ApiToken(
        ApiTokenId id,
        UserId user,
        String name,
        String hash,
        Set<Permission> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a token is for something");
        }
    }

    public boolean isGood(User holder, Instant now) {
        return revokedAt == null
                && (expiresAt == null || now.isBefore(expiresAt))
                && holder.active();
    }

    public ApiToken revoked(Instant at) {
        return new ApiToken(id, user, name, hash, scopes, createdAt, expiresAt, usedAt, at);
    }

    public ApiToken used(Instant at) {
        return new ApiToken(id, user, name, hash, scopes, createdAt, expiresAt, at, revokedAt);
    }

    public Subject subject() {
        return new Subject("api-token", id.value());
    }

    /** The hash is left out; it opens nothing, but nobody needs it. */
    @Override
    public String toString() {
        return "ApiToken[" + id + ", " + name + ", " + user + "]";
    }
}
