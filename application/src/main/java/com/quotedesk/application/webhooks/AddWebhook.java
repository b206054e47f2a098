package com.quotedesk.application.webhooks;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookEvent;
import com.quotedesk.domain.webhooks.WebhookId;
import java.net.URI;
import java.time.Clock;
import java.util.Set;

/** Lets a program be told what happens. */
public final class AddWebhook {

    /** More than this many would slow down whoever tells them. */
    static final int MOST = 50;

    public record Command(Access by, String name, URI url, Set<Subscription> wanted) {}

    private final Transactions transactions;
    private final Webhooks webhooks;
    private final OutgoingCalls calls;
    private final WebhookSecrets secrets;
    private final WebhookChanges changes;
    private final Ids ids;
    private final Clock clock;

    public AddWebhook(
            Transactions transactions,
            Webhooks webhooks,
            OutgoingCalls calls,
            WebhookSecrets secrets,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.calls = calls;
        this.secrets = secrets;
        this.changes = new WebhookChanges(transactions, webhooks, journal);
        this.ids = ids;
        this.clock = clock;
    }

    public WebhookOutcome add(Command command) {
        if (!command.by().may(Permission.CHANGE_SETTINGS)) {
            return new WebhookOutcome.Forbidden();
        }
        var refusal = calls.refusalOf(command.url());
        if (refusal.isPresent()) {
            return new WebhookOutcome.NotCalled(refusal.get());
        }
        var webhook =
                new Webhook(
                        new WebhookId(ids.next()),
                        command.name(),
                        command.url(),
                        command.wanted(),
                        true,
                        1,
                        null,
                        clock.instant(),
                        1);
        return transactions.inTransaction(
                () -> {
                    if (webhooks.all().size() >= MOST) {
                        return new WebhookOutcome.TooMany();
                    }
                    webhooks.add(webhook);
                    changes.write(
                            new Actor.Person(command.by().user()),
                            "webhook.added",
                            null,
                            webhook,
                            new WebhookEvent.Added(webhook));
                    return new WebhookOutcome.Done(webhook, secrets.of(webhook.id(), 1));
                });
    }
}
