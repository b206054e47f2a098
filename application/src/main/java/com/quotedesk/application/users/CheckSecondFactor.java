package com.quotedesk.application.users;

import com.quotedesk.application.users.SecondFactors.SecondFactor;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.users.Totp;
import com.quotedesk.domain.users.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;

/** Checks the second thing that somebody proves oneself with. */
public final class CheckSecondFactor {

    /** What came of a code. */
    sealed interface Checked {
        /** It was right, and is no good any more. */
        record Right() implements Checked {}

        record Wrong() implements Checked {}

        /** Too many were wrong; nothing was checked. */
        record TooMany(Duration pause) implements Checked {}
    }

    private final Transactions transactions;
    private final SecondFactors factors;
    private final SecretBox box;
    private final Totp totp;
    private final LoginGate gate;
    private final Clock clock;

    public CheckSecondFactor(
            Transactions transactions,
            SecondFactors factors,
            SecretBox box,
            Totp totp,
            LoginGate gate,
            Clock clock) {
        this.transactions = transactions;
        this.factors = factors;
        this.box = box;
        this.totp = totp;
        this.gate = gate;
        this.clock = clock;
    }

    boolean isNeeded(UserId user) {
        return factors.find(user).filter(SecondFactor::confirmed).isPresent();
    }

    /** Whoever found an open session must not find a code by trying, either. */
    Checked unlessGuessed(UserId user, String address, String code) {
        var counted = "code of " + user;
        var wait = gate.enter(counted, address, true);
        if (wait.isPresent()) {
            return new Checked.TooMany(wait.get());
        }
        if (!take(user, code)) {
            return new Checked.Wrong();
        }
        gate.passed(counted, address, true);
        return new Checked.Right();
    }

    /** Whether the code is right; it is taken then, and no good any more. */
    boolean take(UserId user, String code) {
        return transactions
                .inTransaction(
                        () ->
                                factors.lock(user)
                                        .flatMap(factor -> taken(factor, code))
                                        .map(this::keep))
                .isPresent();
    }

    private SecondFactor keep(SecondFactor factor) {
        factors.put(factor);
        return factor;
    }

    /** What is left of it once the code was taken. */
    private Optional<SecondFactor> taken(SecondFactor factor, String code) {
        var hash = TokenHash.of(code.strip().toUpperCase(Locale.ROOT));
        if (factor.recovery().contains(hash)) {
            var left = new HashSet<>(factor.recovery());
            left.remove(hash);
            return Optional.of(factor.with(factor.confirmed(), left));
        }
        return box.open(factor.closedKey())
                .flatMap(
                        key ->
                                totp
                                        .stepOf(
                                                key,
                                                code.strip(),
                                                clock.instant(),
                                                factor.usedStep())
                                        .stream()
                                        .mapToObj(factor::used)
                                        .findFirst());
    }
}
