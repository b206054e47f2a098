package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.CheckSecondFactor.Checked;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Totp;
import com.quotedesk.domain.users.UserId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has oneself asked for a second proof from now on, by showing that one's authenticator works. */
public final class ConfirmSecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

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
        /**
         * @param recovery codes for whoever has lost the device, each good once; told once
         */
        record Confirmed(List<String> recovery) implements Outcome {
            public Confirmed {
                recovery = List.copyOf(recovery);
            }

            @Override
            public String toString() {
                return "Confirmed[]";
            }
        }

        /** There is one already. */
        record Exists() implements Outcome {}

        /** Nothing was begun. */
        record NotBegun() implements Outcome {}

        record WrongCode() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    private final Transactions transactions;
    private final SecondFactors factors;
    private final CheckSecondFactor check;
    private final Chance chance;
    private final Journal journal;

    public ConfirmSecondFactor(
            Transactions transactions,
            SecondFactors factors,
            CheckSecondFactor check,
            Chance chance,
            Journal journal) {
        this.transactions = transactions;
        this.factors = factors;
        this.check = check;
        this.chance = chance;
        this.journal = journal;
    }

    public Outcome confirm(Command command) {
        var found = factors.find(command.by());
        if (found.isEmpty()) {
            return new Outcome.NotBegun();
        }
        if (found.get().confirmed()) {
            return new Outcome.Exists();
        }
        return switch (check.unlessGuessed(command.by(), command.address(), command.code())) {
            case Checked.Right _ -> transactions.inTransaction(() -> confirmed(command.by()));
            case Checked.Wrong _ -> new Outcome.WrongCode();
            case Checked.TooMany(var pause) -> new Outcome.TooMany(pause);
        };
    }

    private Outcome confirmed(UserId user) {
        var codes =
                Stream.generate(() -> Totp.written(chance.bytes(RECOVERY_BYTES)))
                        .limit(RECOVERY_CODES)
                        .toList();
        var hashes = codes.stream().map(TokenHash::of).collect(Collectors.toSet());
        factors.put(factors.lock(user).orElseThrow().with(true, hashes));
        journal.write(
                new Actor.Person(user),
                "user.second-factor-set-up",
                user.subject(),
                List.of(),
                null,
                List.of());
        return new Outcome.Confirmed(codes);
    }
}
