package com.quotedesk.application.reading;

import com.quotedesk.application.reading.ModelSpending.Spent;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Allows questions to a model while the day's budget lasts, and writes down what each cost. What a
 * call may cost at most is set aside before it, so that calls made at once stay within the budget
 * too; a call whose node died keeps what was set aside.
 */
public final class ModelBudget {

    private final Transactions transactions;
    private final ModelSpending spending;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;
    private final Spent perDay;

    /**
     * @param zone the company's, whose midnight begins a new budget
     * @param perDay how much may be spent in a day
     */
    public ModelBudget(
            Transactions transactions,
            ModelSpending spending,
            Ids ids,
            Clock clock,
            ZoneId zone,
            Spent perDay) {
        this.transactions = transactions;
        this.spending = spending;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
        this.perDay = perDay;
    }

    /**
     * Sets aside what a call may cost.
     *
     * @return the call, to be ended; empty where the day's budget does not allow it
     */
    public Optional<UUID> begin(String model, String prompt, @Nullable String mail, Spent atMost) {
        var now = clock.instant();
        var call =
                new ModelCall(
                        ids.next(),
                        now,
                        now.atZone(zone).toLocalDate(),
                        model,
                        prompt,
                        mail,
                        null,
                        atMost);
        return transactions.inTransaction(() -> spending.begin(call, perDay))
                ? Optional.of(call.id())
                : Optional.empty();
    }

    /** Writes down how a call ended and what it cost. */
    public void end(UUID call, String outcome, Spent spent) {
        transactions.run(() -> spending.end(call, outcome, spent));
    }
}
