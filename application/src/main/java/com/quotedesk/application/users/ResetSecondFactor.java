package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.UserId;
import java.util.List;

/** Asks somebody who has lost device and codes for no second proof any more. */
public final class ResetSecondFactor {

    public record Command(Access by, UserId user) {}

    public sealed interface Outcome {
        record Reset() implements Outcome {}

        /** Who looks after users, but may do less than this one. */
        record Forbidden() implements Outcome {}

        /** There is no such user, or no second proof is asked for. */
        record None() implements Outcome {}
    }

    private final Transactions transactions;
    private final Users users;
    private final SecondFactors factors;
    private final Journal journal;

    public ResetSecondFactor(
            Transactions transactions, Users users, SecondFactors factors, Journal journal) {
        this.transactions = transactions;
        this.users = users;
        this.factors = factors;
        this.journal = journal;
    }

    public Outcome reset(Command command) {
        var by = command.by();
        if (!by.may(Permission.MANAGE_USERS)) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(
                () ->
                        users.find(command.user())
                                .map(account -> by.covers(account.user().access()))
                                .<Outcome>map(
                                        covered ->
                                                covered
                                                        ? reset(by, command.user())
                                                        : new Outcome.Forbidden())
                                .orElseGet(Outcome.None::new));
    }

    private Outcome reset(Access by, UserId user) {
        if (factors.lock(user).isEmpty()) {
            return new Outcome.None();
        }
        factors.remove(user);
        journal.write(
                new Actor.Person(by.user()),
                "user.second-factor-reset",
                user.subject(),
                List.of(),
                null,
                List.of());
        return new Outcome.Reset();
    }
}
