package com.quotedesk.application.webhooks;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.webhooks.WebhookEvent;
import com.quotedesk.domain.webhooks.WebhookId;
import java.time.Clock;
import java.time.Duration;

/** Gives a webhook a new secret; the one before goes on signing for a day, beside it. */
public final class RotateWebhookSecret {

    static final Duration BOTH_FOR = Duration.ofDays(1);

    public record Command(Access by, WebhookId webhook, long seen) {}

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookChanges changes;
    private final Clock clock;

    public RotateWebhookSecret(
            Transactions transactions,
            Webhooks webhooks,
            WebhookSecrets secrets,
            Journal journal,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.changes = new WebhookChanges(transactions, webhooks, journal);
        this.clock = clock;
    }

    public WebhookOutcome rotate(Command command) {
        return changes.change(
                command.by(),
                command.webhook(),
                command.seen(),
                before -> {
                    var after = before.rotated(clock.instant().plus(BOTH_FOR));
                    webhooks.replace(after);
                    changes.write(
                            new Actor.Person(command.by().user()),
                            "webhook.secret-rotated",
                            before,
                            after,
                            new WebhookEvent.SecretRotated(after));
                    return new WebhookOutcome.Done(
                            after, secrets.of(after.id(), after.generation()));
                });
    }
}
