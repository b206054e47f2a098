package com.quotedesk.application.rates;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.rates.RateSet;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** Writes a rate down by hand; it holds from today on, until a later one is published. */
public final class SetRate {

    /**
     * @param rate how much of {@code to} one of {@code from} costs; more than nothing
     */
    public record Command(Access by, Currency from, Currency to, BigDecimal rate) {}

    public sealed interface Outcome {
        record Kept(ExchangeRate rate) implements Outcome {}

        record Forbidden() implements Outcome {}

        /** A currency is worth itself. */
        record SameCurrency() implements Outcome {}

        /** Not more than nothing. */
        record NotARate() implements Outcome {}
    }

    private final Transactions transactions;
    private final StoredRates stored;
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which days begin
     */
    public SetRate(
            Transactions transactions,
            StoredRates stored,
            Journal journal,
            Clock clock,
            ZoneId zone) {
        this.transactions = transactions;
        this.stored = stored;
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    public Outcome set(Command command) {
        if (!command.by().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        if (command.from().equals(command.to())) {
            return new Outcome.SameCurrency();
        }
        if (command.rate().signum() <= 0) {
            return new Outcome.NotARate();
        }
        var rate =
                new ExchangeRate(
                        command.from(),
                        command.to(),
                        command.rate(),
                        LocalDate.ofInstant(clock.instant(), zone),
                        RateSet.BY_HAND);
        transactions.run(() -> keep(command.by(), rate));
        return new Outcome.Kept(rate);
    }

    private void keep(Access by, ExchangeRate rate) {
        var before = stored.latest(rate.from(), rate.to());
        stored.put(List.of(rate));
        var event = new RateSet(rate);
        journal.write(
                new Actor.Person(by.user()),
                "rate.set",
                event.subject(),
                List.of(
                        new Change(
                                rate.from() + "/" + rate.to(),
                                before.map(old -> old.rate().toPlainString()).orElse(null),
                                rate.rate().toPlainString())),
                null,
                List.of(event));
    }
}
