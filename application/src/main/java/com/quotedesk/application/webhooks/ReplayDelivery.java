package com.quotedesk.application.webhooks;

import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookId;
import java.time.Clock;
import java.util.UUID;

/** Sends a delivery again from the beginning, whatever came of it: under the same id. */
public final class ReplayDelivery {

    public record Command(Access by, WebhookId webhook, UUID delivery) {}

    public sealed interface Outcome {
        record Queued(WebhookDelivery delivery) implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    private final Transactions transactions;
    private final WebhookDeliveries deliveries;
    private final Clock clock;

    public ReplayDelivery(Transactions transactions, WebhookDeliveries deliveries, Clock clock) {
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public Outcome replay(Command command) {
        if (!command.by().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        return transactions.inTransaction(
                () ->
                        deliveries
                                .lock(command.delivery())
                                .filter(one -> one.webhook().equals(command.webhook()))
                                .<Outcome>map(this::again)
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome again(WebhookDelivery delivery) {
        var again = delivery.again(clock.instant());
        deliveries.replace(again);
        return new Outcome.Queued(again);
    }
}
