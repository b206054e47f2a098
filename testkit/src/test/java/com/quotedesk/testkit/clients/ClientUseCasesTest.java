package com.quotedesk.testkit.clients;

import static com.quotedesk.testkit.clients.ClientFixtures.aProfile;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.AddClient;
import com.quotedesk.application.clients.ArchiveClient;
import com.quotedesk.application.clients.ChangeClient;
import com.quotedesk.application.clients.Clients.Clash;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.OvertakenTransactions;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people do with clients. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientUseCasesTest {

    private static final Inn INN = new Inn("7707083893");
    private static final String ADDRESS = "anna@client.example";
    private static final UserId OLGA = new UserId(new UUID(0, 1));
    private static final Access MANAGER = Access.of(OLGA, null, Role.MANAGER);
    private static final Access VIEWER = Access.of(OLGA, null, Role.VIEWER);
    private static final ClientId STRANGER = new ClientId(new UUID(0, 99));

    private final InMemoryStores stores = new InMemoryStores();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final AddClient addClient =
            new AddClient(stores.transactions(), stores.clients(), journal, ids, clock);
    private final ChangeClient changeClient =
            new ChangeClient(stores.transactions(), stores.clients(), journal);
    private final ArchiveClient archiveClient =
            new ArchiveClient(stores.transactions(), stores.clients(), journal);

    @Test
    void a_client_is_added_with_a_journal_entry_and_an_event() {
        var client = add(aProfile(INN, ADDRESS));

        assertThat(stores.clients().find(client.id())).contains(client);
        assertThat(client.createdAt()).isEqualTo(clock.instant());
        assertThat(client.version()).isEqualTo(1);
        var entry = journalOf(client).getFirst();
        assertThat(entry.action()).isEqualTo("client.created");
        assertThat(entry.actor()).isEqualTo(new Actor.Person(OLGA));
        assertThat(entry.changes())
                .contains(
                        Change.set("name", client.name()),
                        Change.set("legalName", "Общество «Ромашка»"),
                        Change.set("inn", INN),
                        Change.set("kpp", "773601001"),
                        Change.set("ogrn", "1027700132195"),
                        Change.set(
                                "contacts",
                                "Анна Белова <anna@client.example> +74951234567\n"
                                        + "second.anna@client.example"),
                        Change.set(
                                "addresses",
                                "LEGAL: Москва, Тверская, 1\nDELIVERY: Тверь, склад 2"),
                        Change.set("notes", "платит в срок"),
                        Change.set("archived", false));
        assertThat(events()).containsExactly("client.created.v1");
    }

    @Test
    void who_may_not_edit_clients_changes_nothing() {
        var client = add(aProfile(INN, ADDRESS));

        assertThat(addClient.add(new AddClient.Command(VIEWER, aProfile(null, "b@c.example"))))
                .isEqualTo(new AddClient.Outcome.Forbidden());
        assertThat(
                        changeClient.change(
                                new ChangeClient.Command(
                                        VIEWER, client.id(), 1, named("Лютик"), null)))
                .isEqualTo(new ChangeClient.Outcome.Forbidden());
        assertThat(
                        archiveClient.archive(
                                new ArchiveClient.Command(VIEWER, client.id(), 1, true, null)))
                .isEqualTo(new ArchiveClient.Outcome.Forbidden());
        assertThat(journalOf(client)).hasSize(1);
    }

    @Test
    void an_address_or_a_number_that_somebody_has_is_refused_with_who_has_it() {
        var holder = add(aProfile(INN, ADDRESS));
        var other = add(named("Лютик"));
        var sameAddress = aProfile(null, ADDRESS);
        var sameNumber = aProfile(INN, "other@client.example");

        assertThat(addClient.add(new AddClient.Command(MANAGER, sameAddress)))
                .isEqualTo(
                        new AddClient.Outcome.Taken(
                                new Clash.Address(new EmailAddress(ADDRESS), holder)));
        assertThat(addClient.add(new AddClient.Command(MANAGER, sameNumber)))
                .isEqualTo(new AddClient.Outcome.Taken(new Clash.TaxpayerNumber(INN, holder)));
        assertThat(change(other, 1, sameNumber))
                .isEqualTo(new ChangeClient.Outcome.Taken(new Clash.TaxpayerNumber(INN, holder)));
        assertThat(stores.clients().find(other.id())).contains(other);
        assertThat(events()).hasSize(2);
    }

    @Test
    void a_change_tells_what_was_before_and_after_and_why() {
        var client = add(aProfile(INN, ADDRESS));

        var outcome = change(client, 1, named("Лютик"));

        assertThat(outcome)
                .isEqualTo(
                        new ChangeClient.Outcome.Changed(
                                new Client(
                                        client.id(),
                                        named("Лютик"),
                                        false,
                                        client.createdAt(),
                                        2)));
        var entry = journalOf(client).getLast();
        assertThat(entry.action()).isEqualTo("client.changed");
        assertThat(entry.reason()).isEqualTo("a typing error");
        assertThat(entry.changes())
                .contains(
                        new Change("name", client.name(), "Лютик"),
                        new Change("inn", INN.value(), null),
                        new Change("notes", "платит в срок", null))
                .extracting(Change::field)
                .doesNotContain("archived");
        assertThat(events()).containsExactly("client.created.v1", "client.changed.v1");
    }

    @Test
    void what_is_equal_leaves_no_trace() {
        var client = add(aProfile(INN, ADDRESS));

        assertThat(change(client, 1, client.profile()))
                .isEqualTo(new ChangeClient.Outcome.Changed(client));
        assertThat(journalOf(client)).hasSize(1);
    }

    @Test
    void who_saw_an_older_version_is_told() {
        var client = add(aProfile(INN, ADDRESS));
        change(client, 1, named("Лютик"));

        assertThat(change(client, 1, named("Роза"))).isEqualTo(new ChangeClient.Outcome.Conflict());
        assertThat(archive(client, 1, true)).isEqualTo(new ArchiveClient.Outcome.Conflict());
    }

    @Test
    void who_is_overtaken_while_writing_is_told_the_same() {
        var transactions = new OvertakenTransactions();

        assertThat(
                        new ChangeClient(transactions, stores.clients(), journal)
                                .change(
                                        new ChangeClient.Command(
                                                MANAGER, STRANGER, 1, named("Роза"), null)))
                .isEqualTo(new ChangeClient.Outcome.Conflict());
        assertThat(
                        new ArchiveClient(transactions, stores.clients(), journal)
                                .archive(
                                        new ArchiveClient.Command(
                                                MANAGER, STRANGER, 1, true, null)))
                .isEqualTo(new ArchiveClient.Outcome.Conflict());
    }

    @Test
    void nobody_is_changed_under_an_unknown_id() {
        assertThat(
                        changeClient.change(
                                new ChangeClient.Command(
                                        MANAGER, STRANGER, 1, named("Роза"), null)))
                .isEqualTo(new ChangeClient.Outcome.Unknown());
        assertThat(
                        archiveClient.archive(
                                new ArchiveClient.Command(MANAGER, STRANGER, 1, true, null)))
                .isEqualTo(new ArchiveClient.Outcome.Unknown());
    }

    @Test
    void an_archived_client_is_taken_back_before_it_is_changed() {
        var client = add(aProfile(INN, ADDRESS));

        assertThat(archive(client, 1, false))
                .isEqualTo(new ArchiveClient.Outcome.Refused(Client.Refusal.NOT_ARCHIVED));
        assertThat(archive(client, 1, true)).isInstanceOf(ArchiveClient.Outcome.Done.class);
        assertThat(change(client, 2, named("Лютик")))
                .isEqualTo(new ChangeClient.Outcome.Refused(Client.Refusal.ARCHIVED));
        assertThat(archive(client, 2, false)).isInstanceOf(ArchiveClient.Outcome.Done.class);

        assertThat(journalOf(client))
                .extracting(AuditEntry::action)
                .containsExactly("client.created", "client.archived", "client.restored");
        assertThat(journalOf(client).get(1).changes())
                .containsExactly(new Change("archived", "false", "true"));
        assertThat(events())
                .containsExactly("client.created.v1", "client.archived.v1", "client.restored.v1");
    }

    private Client add(ClientProfile profile) {
        return ((AddClient.Outcome.Added) addClient.add(new AddClient.Command(MANAGER, profile)))
                .client();
    }

    private ChangeClient.Outcome change(Client client, long seen, ClientProfile profile) {
        return changeClient.change(
                new ChangeClient.Command(MANAGER, client.id(), seen, profile, "a typing error"));
    }

    private ArchiveClient.Outcome archive(Client client, long seen, boolean archived) {
        return archiveClient.archive(
                new ArchiveClient.Command(MANAGER, client.id(), seen, archived, null));
    }

    private List<AuditEntry> journalOf(Client client) {
        return stores.auditLog().of("client", client.id().value());
    }

    private List<String> events() {
        return stores.eventLog().after(EventLog.Position.START, 100).stream()
                .map(EventLog.Written::type)
                .toList();
    }

    private static ClientProfile named(String name) {
        return new ClientProfile(
                name,
                Requisites.NONE,
                List.of(new Contact(null, new EmailAddress("l@client.example"), null)),
                List.of(),
                null);
    }
}
