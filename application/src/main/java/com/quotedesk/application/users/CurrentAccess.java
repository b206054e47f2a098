package com.quotedesk.application.users;

import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.users.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who logged in, or a program with a token, may do now. It is asked for each request,
 * so that a change of role, a deactivation, the end of a session and a new password hold at once
 * and not when a token runs out.
 */
public final class CurrentAccess {

    /** When something was last used is written down no more often than so. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Clock clock;

    public CurrentAccess(
            Transactions transactions, Sessions sessions, ApiTokens tokens, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty where the session is unknown or over, or its user is kept out. */
    public Optional<Caller> of(SessionId id) {
        var now = clock.instant();
        return sessions.find(id)
                .filter(held -> held.session().isOpen(held.user(), now))
                .map(held -> seen(held, now));
    }

    private Caller seen(Sessions.Held held, Instant now) {
        var session = held.session();
        if (isLongAgo(session.seenAt(), now)) {
            transactions.run(() -> sessions.replace(session.seen(now)));
        }
        return new Caller(held.user().access(), session.id(), null);
    }

    /**
     * Empty where the token is unknown, expired or revoked, or its user is kept out.
     *
     * @param hash as {@link TokenHash} makes it
     */
    public Optional<Caller> ofToken(String hash) {
        var now = clock.instant();
        return tokens.findByHash(hash)
                .filter(held -> held.token().isGood(held.user(), now))
                .map(held -> used(held, now));
    }

    private Caller used(ApiTokens.Held held, Instant now) {
        var token = held.token();
        if (isLongAgo(token.usedAt(), now)) {
            transactions.run(() -> tokens.replace(token.used(now)));
        }
        return new Caller(held.user().access().only(token.scopes()), null, token.id());
    }

    private static boolean isLongAgo(@Nullable Instant last, Instant now) {
        return last == null || !now.isBefore(last.plus(SEEN_EVERY));
    }
}
