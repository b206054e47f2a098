package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.CheckSecondFactor.Checked;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.UserId;
import java.time.Duration;
import java.util.List;

/** Has oneself asked for no second proof any more, by showing it once more. */
public final class RemoveSecondFactor {

    /**
     * @param address of the network it came from
     */
    public record Command(UserId by, String address, String code) {
        @Override
        public String toString() {
            return "Command[" + by + "]";
        }
    }

    public sealed interface Outcome {
        record Removed() implements Outcome {}

        /** There is none. */
        record None() implements Outcome {}

        record WrongCode() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    private final Transactions transactions;
    private final SecondFactors factors;
    private final CheckSecondFactor check;
    private final Journal journal;

    public RemoveSecondFactor(
            Transactions transactions,
            SecondFactors factors,
            CheckSecondFactor check,
            Journal journal) {
        this.transactions = transactions;
        this.factors = factors;
        this.check = check;
        this.journal = journal;
    }

    public Outcome remove(Command command) {
        if (factors.find(command.by()).isEmpty()) {
            return new Outcome.None();
        }
        return switch (check.unlessGuessed(command.by(), command.address(), command.code())) {
            case Checked.Right _ -> transactions.inTransaction(() -> removed(command.by()));
            case Checked.Wrong _ -> new Outcome.WrongCode();
            case Checked.TooMany(var pause) -> new Outcome.TooMany(pause);
        };
    }

    private Outcome removed(UserId user) {
        factors.remove(user);
        journal.write(
                new Actor.Person(user),
                "user.second-factor-removed",
                user.subject(),
                List.of(),
                null,
                List.of());
        return new Outcome.Removed();
    }
}
