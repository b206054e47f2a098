package com.quotedesk.application.webhooks;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.domain.webhooks.WebhookEvent;
import com.quotedesk.domain.webhooks.WebhookId;
import java.net.URI;
import java.util.Set;

/** Changes where and what a program is told, or stops telling it. */
public final class ChangeWebhook {

    public record Command(
            Access by,
            WebhookId webhook,
            long seen,
            String name,
            URI url,
            Set<Subscription> wanted,
            boolean active) {}

    private final Webhooks webhooks;
    private final OutgoingCalls calls;
    private final WebhookSecrets secrets;
    private final WebhookChanges changes;

    public ChangeWebhook(
            Transactions transactions,
            Webhooks webhooks,
            OutgoingCalls calls,
            WebhookSecrets secrets,
            Journal journal) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.secrets = secrets;
        this.changes = new WebhookChanges(transactions, webhooks, journal);
    }

    public WebhookOutcome change(Command command) {
        var refusal = calls.refusalOf(command.url());
        if (refusal.isPresent()) {
            return new WebhookOutcome.NotCalled(refusal.get());
        }
        return changes.change(
                command.by(),
                command.webhook(),
                command.seen(),
                before -> {
                    var after =
                            before.changed(
                                    command.name(),
                                    command.url(),
                                    command.wanted(),
                                    command.active());
                    webhooks.replace(after);
                    changes.write(
                            new Actor.Person(command.by().user()),
                            "webhook.changed",
                            before,
                            after,
                            new WebhookEvent.Changed(after));
                    return new WebhookOutcome.Done(
                            after, secrets.of(after.id(), after.generation()));
                });
    }
}
