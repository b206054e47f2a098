package com.quotedesk.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.events.EventLog.Position;
import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.webhooks.AddWebhook;
import com.quotedesk.application.webhooks.ChangeWebhook;
import com.quotedesk.application.webhooks.RemoveWebhook;
import com.quotedesk.application.webhooks.RotateWebhookSecret;
import com.quotedesk.application.webhooks.WebhookOutcome;
import com.quotedesk.application.webhooks.WebhookSecrets;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.testkit.outgoing.FakeOutgoingCalls;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookUseCasesTest {

    private static final UserId OLGA = new UserId(new UUID(0, 1));
    private static final Access ADMIN = Access.of(OLGA, null, Role.ADMIN);
    private static final Access MANAGER = Access.of(OLGA, null, Role.MANAGER);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final URI URL = URI.create("https://warehouse.example/hook");
    private static final WebhookSecrets SECRETS = new FakeWebhookSecrets();

    private final InMemoryStores stores = new InMemoryStores();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(NOW);
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final FakeOutgoingCalls calls = new FakeOutgoingCalls(stores.transactions());
    private final AddWebhook addWebhook =
            new AddWebhook(
                    stores.transactions(), stores.webhooks(), calls, SECRETS, journal, ids, clock);
    private final ChangeWebhook changeWebhook =
            new ChangeWebhook(stores.transactions(), stores.webhooks(), calls, SECRETS, journal);
    private final RemoveWebhook removeWebhook =
            new RemoveWebhook(stores.transactions(), stores.webhooks(), journal);
    private final RotateWebhookSecret rotateSecret =
            new RotateWebhookSecret(
                    stores.transactions(), stores.webhooks(), SECRETS, journal, clock);

    @Test
    void a_new_webhook_is_active_and_its_secret_is_told() {
        var done = done(add(ADMIN));

        assertThat(done.webhook().active()).isTrue();
        assertThat(done.secret()).isEqualTo(SECRETS.of(done.webhook().id(), 1));
        assertThat(stores.webhooks().all()).containsExactly(done.webhook());
        assertThat(actions()).containsExactly("webhook.added");
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        new Change("name", null, "Warehouse"),
                        new Change("url", null, URL.toString()),
                        new Change("events", null, "order.*"),
                        new Change("active", null, "true"),
                        new Change("secret", null, "no. 1"));
    }

    @Test
    void only_who_may_change_settings_may_have_others_told() {
        var webhook = done(add(ADMIN)).webhook();

        assertThat(add(MANAGER)).isEqualTo(new WebhookOutcome.Forbidden());
        assertThat(rotate(MANAGER, webhook)).isEqualTo(new WebhookOutcome.Forbidden());
        assertThat(stores.webhooks().all()).containsExactly(webhook);
    }

    @Test
    void there_is_an_end_to_how_many_are_told() {
        for (int i = 0; i < 50; i++) {
            done(add(ADMIN));
        }

        assertThat(add(ADMIN)).isEqualTo(new WebhookOutcome.TooMany());
    }

    @Test
    void a_change_says_what_differs() {
        var webhook = done(add(ADMIN)).webhook();
        var changed = done(change(webhook, false)).webhook();

        assertThat(changed.active()).isFalse();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(stores.webhooks().get(webhook.id())).contains(changed);
        assertThat(changes())
                .contains(
                        new Change("events", "order.*", "order.*, rfq.sent.v1"),
                        new Change("active", "true", "false"))
                .hasSize(7);
    }

    @Test
    void who_saw_an_old_version_changes_nothing() {
        var webhook = done(add(ADMIN)).webhook();
        done(change(webhook, false));

        assertThat(change(webhook, true)).isEqualTo(new WebhookOutcome.ChangedMeanwhile());
        assertThat(remove(webhook.id())).isEqualTo(new WebhookOutcome.ChangedMeanwhile());
        assertThat(remove(new WebhookId(new UUID(9, 9)))).isEqualTo(new WebhookOutcome.Unknown());
    }

    @Test
    void a_removed_webhook_is_gone_and_the_journal_keeps_it() {
        var webhook = done(add(ADMIN)).webhook();

        assertThat(remove(webhook.id())).isEqualTo(new WebhookOutcome.Removed());
        assertThat(stores.webhooks().all()).isEmpty();
        assertThat(actions()).containsExactly("webhook.added", "webhook.removed");
        assertThat(changes()).contains(new Change("url", URL.toString(), null));
    }

    @Test
    void a_rotated_secret_signs_beside_the_one_before_for_a_day() {
        var before = done(add(ADMIN));
        var after = done(rotate(ADMIN, before.webhook()));

        assertThat(after.secret()).isNotEqualTo(before.secret());
        assertThat(after.webhook().signing(NOW.plusSeconds(86_399))).containsExactly(2, 1);
        assertThat(after.webhook().signing(NOW.plusSeconds(86_400))).containsExactly(2);
        assertThat(before.webhook().signing(NOW)).containsExactly(1);
        assertThat(actions()).containsExactly("webhook.added", "webhook.secret-rotated");
    }

    @Test
    void every_change_is_told() {
        var webhook = done(add(ADMIN)).webhook();
        done(change(webhook, true));
        var rotated =
                done(rotateSecret.rotate(new RotateWebhookSecret.Command(ADMIN, webhook.id(), 2)));
        removeWebhook.remove(
                new RemoveWebhook.Command(ADMIN, webhook.id(), rotated.webhook().version()));

        assertThat(stores.eventLog().after(Position.START, 9))
                .extracting(event -> event.type() + " " + event.subject().type())
                .containsExactly(
                        "webhook.added.v1 webhook",
                        "webhook.changed.v1 webhook",
                        "webhook.secret-rotated.v1 webhook",
                        "webhook.removed.v1 webhook");
        assertThat(stores.eventLog().after(Position.START, 9))
                .allSatisfy(
                        event ->
                                assertThat(event.values())
                                        .containsOnly(Map.entry("url", URL.toString())));
    }

    @Test
    void an_address_that_is_not_called_is_refused_at_once() {
        var plain = URI.create("http://warehouse.example/hook");
        var wanted = Set.of(new Subscription("*"));
        var webhook = done(add(ADMIN)).webhook();

        assertThat(addWebhook.add(new AddWebhook.Command(ADMIN, "Plain", plain, wanted)))
                .isEqualTo(new WebhookOutcome.NotCalled(OutgoingCalls.Refusal.NOT_HTTPS));
        assertThat(
                        changeWebhook.change(
                                new ChangeWebhook.Command(
                                        ADMIN, webhook.id(), 1, "Plain", plain, wanted, true)))
                .isEqualTo(new WebhookOutcome.NotCalled(OutgoingCalls.Refusal.NOT_HTTPS));
    }

    private WebhookOutcome add(Access by) {
        return addWebhook.add(
                new AddWebhook.Command(by, "Warehouse", URL, Set.of(new Subscription("order.*"))));
    }

    private WebhookOutcome rotate(Access by, Webhook webhook) {
        return rotateSecret.rotate(new RotateWebhookSecret.Command(by, webhook.id(), 1));
    }

    private WebhookOutcome remove(WebhookId webhook) {
        return removeWebhook.remove(new RemoveWebhook.Command(ADMIN, webhook, 1));
    }

    private WebhookOutcome change(Webhook webhook, boolean active) {
        return changeWebhook.change(
                new ChangeWebhook.Command(
                        ADMIN,
                        webhook.id(),
                        1,
                        "Warehouse",
                        URL,
                        Set.of(new Subscription("order.*"), new Subscription("rfq.sent.v1")),
                        active));
    }

    private static WebhookOutcome.Done done(WebhookOutcome outcome) {
        return (WebhookOutcome.Done) outcome;
    }

    private List<String> actions() {
        return stores.auditLog().unsealed(1_000).stream().map(entry -> entry.action()).toList();
    }

    private List<Change> changes() {
        return stores.auditLog().unsealed(1_000).stream()
                .flatMap(entry -> entry.changes().stream())
                .toList();
    }
}
