package com.quotedesk.application.webhooks;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookEvent;
import com.quotedesk.domain.webhooks.WebhookId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all changes of a webhook share: who may, which version was seen, and the journal. */
final class WebhookChanges {

    private final Transactions transactions;
    private final Webhooks webhooks;
    private final Journal journal;

    WebhookChanges(Transactions transactions, Webhooks webhooks, Journal journal) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.journal = journal;
    }

    WebhookOutcome change(
            Access by, WebhookId id, long seen, Function<Webhook, WebhookOutcome> change) {
        if (!by.may(Permission.CHANGE_SETTINGS)) {
            return new WebhookOutcome.Forbidden();
        }
        return transactions.inTransaction(
                () -> {
                    var found = webhooks.lock(id);
                    if (found.isEmpty()) {
                        return new WebhookOutcome.Unknown();
                    }
                    return found.get().version() == seen
                            ? change.apply(found.get())
                            : new WebhookOutcome.ChangedMeanwhile();
                });
    }

    void write(
            Actor actor,
            String action,
            @Nullable Webhook before,
            @Nullable Webhook after,
            WebhookEvent event) {
        journal.write(
                actor, action, event.subject(), differences(before, after), null, List.of(event));
    }

    private static List<Change> differences(@Nullable Webhook before, @Nullable Webhook after) {
        var changes = new ArrayList<Change>();
        compare(changes, "name", before, after, Webhook::name);
        compare(changes, "url", before, after, one -> one.url().toString());
        compare(changes, "events", before, after, WebhookChanges::wanted);
        compare(changes, "active", before, after, one -> Boolean.toString(one.active()));
        compare(changes, "secret", before, after, one -> "no. " + one.generation());
        return changes;
    }

    private static void compare(
            List<Change> changes,
            String what,
            @Nullable Webhook before,
            @Nullable Webhook after,
            Function<Webhook, String> value) {
        var old = before == null ? null : value.apply(before);
        var now = after == null ? null : value.apply(after);
        if (old == null || !old.equals(now)) {
            changes.add(new Change(what, old, now));
        }
    }

    private static String wanted(Webhook webhook) {
        return webhook.wanted().stream()
                .map(Subscription::pattern)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
