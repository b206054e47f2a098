package com.quotedesk.testkit.orders;

import static com.quotedesk.testkit.clients.ClientFixtures.aProfile;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.orders.FindDuplicates;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.Meanwhile;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What becomes of the taxpayer number that a mail gives. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderIntakeTest {

    private static final Inn INN = new Inn("7707083893");

    private final InMemoryStores stores = new InMemoryStores();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void a_number_that_passes_its_check_is_the_client_s() {
        var client = clientOfMailWith("7707083893");

        assertThat(client.inn()).isEqualTo(INN);
        assertThat(changesOf(client)).contains(Change.set("inn", INN));
    }

    @Test
    void a_number_that_fails_its_check_is_told_in_the_journal_only() {
        var client = clientOfMailWith("7707083894");

        assertThat(client.inn()).isNull();
        assertThat(changesOf(client)).contains(Change.set("innAsRead", "7707083894"));
    }

    @Test
    void a_number_that_somebody_has_stays_with_them() {
        var holder =
                new Client(
                        new ClientId(ids.next()),
                        aProfile(INN, "holder@client.example"),
                        false,
                        clock.instant(),
                        1);
        stores.transactions().run(() -> stores.clients().add(holder));

        var client = clientOfMailWith("7707083893");

        assertThat(client.id()).isNotEqualTo(holder.id());
        assertThat(client.inn()).isNull();
        assertThat(changesOf(client)).contains(Change.set("innAsRead", "7707083893"));
    }

    @Test
    void who_was_added_a_moment_earlier_is_not_added_again() {
        var first =
                new Client(
                        new ClientId(ids.next()),
                        aProfile(null, "anna@client.example"),
                        false,
                        clock.instant(),
                        1);

        var client =
                clientOfMailWith(
                        "7707083893",
                        Meanwhile.after(
                                Clients.class,
                                stores.clients(),
                                "idsOf",
                                () -> stores.clients().addUnlessKnown(first)));

        assertThat(client).isEqualTo(first);
        assertThat(stores.auditLog().of("client", first.id().value())).isEmpty();
    }

    private Client clientOfMailWith(String inn) {
        return clientOfMailWith(inn, stores.clients());
    }

    private Client clientOfMailWith(String inn, Clients clients) {
        var found = new Found<>(inn, new Evidence.Span("1", 0, 1), 1);
        var details = new ClientDetails(null, found, null, null);
        var inquiry =
                new Inquiry("rules/1", Language.RUSSIAN, details, List.of(), null, null, List.of());
        var sender = new EmailAddress("anna@client.example");
        var intake =
                new OrderIntake(
                        stores.orders(),
                        clients,
                        stores.numbers(),
                        new FindDuplicates(stores.orders(), clock, () -> Duration.ofDays(14)),
                        new Journal(stores.auditLog(), stores.eventLog(), ids, clock),
                        ids,
                        clock,
                        ZoneOffset.UTC);
        var order =
                stores.transactions()
                        .inTransaction(
                                () ->
                                        intake.receive(
                                                new OrderIntake.Mail(
                                                        new MessageId(ids.next()),
                                                        new MailAddress("Анна", sender),
                                                        "Заявка",
                                                        inquiry,
                                                        List.of())));
        return stores.clients()
                .find(requireNonNull(stores.orderBoard().find(order).orElseThrow().client()).id())
                .orElseThrow();
    }

    private List<Change> changesOf(Client client) {
        return stores.auditLog().of("client", client.id().value()).getFirst().changes();
    }
}
