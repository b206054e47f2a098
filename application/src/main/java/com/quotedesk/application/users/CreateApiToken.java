package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.ApiToken;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a token for a program of one's own. It is told once and never again. */
public final class CreateApiToken {

    /** What every token begins with, so that one that leaked is found by who looks for such. */
    public static final String PREFIX = "qdk_";

    private static final int BYTES = 32;

    /**
     * @param name what it is for; not blank
     * @param scopes what it may do; what its user may not is refused
     * @param expiresAt null for one that does not
     */
    public record Command(
            Access by, String name, Set<Permission> scopes, @Nullable Instant expiresAt) {
        public Command {
            scopes = Set.copyOf(scopes);
        }
    }

    public sealed interface Outcome {
        /**
         * @param secret what the program sends, which nobody will be told again
         */
        record Created(ApiToken token, String secret) implements Outcome {
            @Override
            public String toString() {
                return "Created[" + token + "]";
            }
        }

        /** One may not oneself do what it should. */
        record Forbidden() implements Outcome {}

        /** It would have expired already. */
        record Expired() implements Outcome {}

        /** {@link ApiTokens#MOST} there are; revoke some. */
        record TooMany() implements Outcome {}
    }

    private final Transactions transactions;
    private final ApiTokens tokens;
    private final Chance chance;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    public CreateApiToken(
            Transactions transactions,
            ApiTokens tokens,
            Chance chance,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.chance = chance;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome create(Command command) {
        var now = clock.instant();
        if (!command.scopes().stream().allMatch(command.by()::may)) {
            return new Outcome.Forbidden();
        }
        if (command.expiresAt() != null && !now.isBefore(command.expiresAt())) {
            return new Outcome.Expired();
        }
        var secret =
                PREFIX
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(chance.bytes(BYTES));
        var token =
                new ApiToken(
                        new ApiTokenId(ids.next()),
                        command.by().user(),
                        command.name(),
                        TokenHash.of(secret),
                        command.scopes(),
                        now,
                        command.expiresAt(),
                        null,
                        null);
        return transactions.inTransaction(() -> add(token, secret));
    }

    private Outcome add(ApiToken token, String secret) {
        if (tokens.of(token.user()).size() == ApiTokens.MOST) {
            return new Outcome.TooMany();
        }
        tokens.add(token);
        journal.write(
                new Actor.Person(token.user()),
                "api-token.created",
                token.subject(),
                List.of(
                        Change.set("name", token.name()),
                        Change.set("scopes", new TreeSet<>(token.scopes())),
                        Change.set("expiresAt", token.expiresAt())),
                null,
                List.of());
        return new Outcome.Created(token, secret);
    }
}
