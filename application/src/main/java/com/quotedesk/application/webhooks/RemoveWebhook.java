package com.quotedesk.application.webhooks;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.webhooks.WebhookEvent;
import com.quotedesk.domain.webhooks.WebhookId;

/** Takes a webhook away, with what was on its way to it. */
public final class RemoveWebhook {

    public record Command(Access by, WebhookId webhook, long seen) {}

    private final Webhooks webhooks;
    private final WebhookChanges changes;

    public RemoveWebhook(Transactions transactions, Webhooks webhooks, Journal journal) {
        this.webhooks = webhooks;
        this.changes = new WebhookChanges(transactions, webhooks, journal);
    }

    public WebhookOutcome remove(Command command) {
        return changes.change(
                command.by(),
                command.webhook(),
                command.seen(),
                webhook -> {
                    webhooks.remove(webhook.id());
                    changes.write(
                            new Actor.Person(command.by().user()),
                            "webhook.removed",
                            webhook,
                            null,
                            new WebhookEvent.Removed(webhook));
                    return new WebhookOutcome.Removed();
                });
    }
}
