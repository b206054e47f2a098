package com.quotedesk.application.users;

import com.quotedesk.application.users.SecondFactors.SecondFactor;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.users.Totp;
import com.quotedesk.domain.users.UserId;
import java.util.Set;

/** Makes a key for somebody's authenticator. It is asked for once a code of it was shown. */
public final class BeginSecondFactor {

    public record Command(UserId by) {}

    public sealed interface Outcome {
        /**
         * @param key in base 32, for the authenticator; told once
         */
        record Begun(String key) implements Outcome {
            @Override
            public String toString() {
                return "Begun[]";
            }
        }

        /** There is one already. */
        record Exists() implements Outcome {}
    }

    private final Transactions transactions;
    private final SecondFactors factors;
    private final SecretBox box;
    private final Chance chance;

    public BeginSecondFactor(
            Transactions transactions, SecondFactors factors, SecretBox box, Chance chance) {
        this.transactions = transactions;
        this.factors = factors;
        this.box = box;
        this.chance = chance;
    }

    public Outcome begin(Command command) {
        var key = chance.bytes(Totp.KEY_BYTES);
        return transactions.inTransaction(() -> begin(command.by(), key));
    }

    private Outcome begin(UserId user, byte[] key) {
        if (factors.lock(user).filter(SecondFactor::confirmed).isPresent()) {
            return new Outcome.Exists();
        }
        factors.put(new SecondFactor(user, box.close(key), false, 0, Set.of()));
        return new Outcome.Begun(Totp.written(key));
    }
}
