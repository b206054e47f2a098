package com.quotedesk.application.users;

import com.quotedesk.application.users.LoginAttempts.Failures;
import com.quotedesk.application.work.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets nobody guess. An attempt is counted as failed before it is made, so that many at once get no
 * more tries than one after the other, and taken back when it succeeds.
 */
public final class LoginGate {

    /**
     * @param shared whether others are counted here too
     */
    private record Counter(String key, int free, boolean shared) {}

    private final Transactions transactions;
    private final LoginAttempts attempts;
    private final LoginPolicy policy;
    private final Clock clock;

    public LoginGate(
            Transactions transactions, LoginAttempts attempts, LoginPolicy policy, Clock clock) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * How long the attempt has to wait; empty where it may be made now, and is counted.
     *
     * @param account as it was typed, so that strangers' accounts cannot be told from ours
     * @param known whether the account was used from the address before
     */
    Optional<Duration> enter(String account, String address, boolean known) {
        var counters = counters(account, address, known);
        var now = clock.instant();
        return transactions.inTransaction(() -> enter(counters, now));
    }

    private Optional<Duration> enter(List<Counter> counters, Instant now) {
        var found = attempts.of(counters.stream().map(Counter::key).toList());
        var kept = found.stream().map(one -> policy.remembered(one, now)).toList();
        var until = Instant.EPOCH;
        for (int i = 0; i < kept.size(); i++) {
            var end = policy.until(kept.get(i), counters.get(i).free());
            until = end.isAfter(until) ? end : until;
        }
        if (now.isBefore(until)) {
            return Optional.of(Duration.between(now, until));
        }
        for (int i = 0; i < kept.size(); i++) {
            attempts.put(counters.get(i).key(), new Failures(kept.get(i).failures() + 1, now));
        }
        return Optional.empty();
    }

    /**
     * The attempt was half of one: it is as if it had not been made. What was guessed before stays,
     * or whoever has the password could guess codes without end.
     */
    void asked(String account, String address, boolean known) {
        transactions.run(
                () -> {
                    for (var counter : counters(account, address, known)) {
                        var found = attempts.of(List.of(counter.key())).getFirst();
                        attempts.put(
                                counter.key(),
                                new Failures(Math.max(0, found.failures() - 1), found.last()));
                    }
                });
    }

    /** The attempt succeeded: what led to it is forgotten, but for what others did from there. */
    void passed(String account, String address, boolean known) {
        transactions.run(
                () -> {
                    var counters = counters(account, address, known);
                    var found = attempts.of(counters.stream().map(Counter::key).toList());
                    for (int i = 0; i < found.size(); i++) {
                        attempts.put(
                                counters.get(i).key(),
                                new Failures(
                                        counters.get(i).shared()
                                                ? Math.max(0, found.get(i).failures() - 1)
                                                : 0,
                                        found.get(i).last()));
                    }
                });
    }

    private List<Counter> counters(String account, String address, boolean known) {
        var counters = new ArrayList<Counter>();
        counters.add(new Counter(key("both", account + " " + address), policy.freeTries(), false));
        counters.add(new Counter(key("address", address), policy.freeTriesOfAddress(), true));
        if (!known) {
            counters.add(new Counter(key("account", account), policy.freeTriesOfAccount(), false));
        }
        return counters;
    }

    /** Nobody who reads the table learns what somebody typed. */
    private static String key(String kind, String what) {
        return kind + ":" + TokenHash.of(what);
    }
}
