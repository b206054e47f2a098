package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.ApiToken;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.util.List;

/** Ends a token, from this moment: one's own, or anybody's for those who look after users. */
public final class RevokeApiToken {

    public record Command(Access by, ApiTokenId token) {}

    public sealed interface Outcome {
        /** It opens nothing any more. */
        record Revoked() implements Outcome {}

        /** There is none, it is somebody else's, or it was revoked before. */
        record Unknown() implements Outcome {}
    }

    private final Transactions transactions;
    private final ApiTokens tokens;
    private final Journal journal;
    private final Clock clock;

    public RevokeApiToken(
            Transactions transactions, ApiTokens tokens, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.journal = journal;
        this.clock = clock;
    }

    public Outcome revoke(Command command) {
        return transactions.inTransaction(
                () ->
                        tokens.find(command.token())
                                .filter(token -> token.revokedAt() == null)
                                .filter(token -> isFor(command.by(), token))
                                .<Outcome>map(token -> revoked(command.by(), token))
                                .orElseGet(Outcome.Unknown::new));
    }

    private static boolean isFor(Access by, ApiToken token) {
        return token.user().equals(by.user()) || by.may(Permission.MANAGE_USERS);
    }

    private Outcome revoked(Access by, ApiToken token) {
        tokens.replace(token.revoked(clock.instant()));
        journal.write(
                new Actor.Person(by.user()),
                "api-token.revoked",
                token.subject(),
                List.of(),
                null,
                List.of());
        return new Outcome.Revoked();
    }
}
