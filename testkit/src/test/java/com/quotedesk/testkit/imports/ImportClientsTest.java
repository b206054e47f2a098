package com.quotedesk.testkit.imports;

import static com.quotedesk.testkit.imports.ImportDesk.faults;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.clients.ArchiveClient;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.imports.TableImport;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.application.imports.TableImport.State;
import com.quotedesk.application.imports.TableImport.Tally;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.clients.PostalAddress;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.Meanwhile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportClientsTest {

    private static final String HEAD = "Клиент|ИНН|Контакт|E-mail|phone|";
    private static final String INN = "7707083893";

    private final ImportDesk desk = new ImportDesk();

    @Test
    void clients_are_added_with_their_people_and_are_the_same_the_next_time() {
        var lines =
                new String[] {
                    HEAD,
                    "ООО «Кабель»|" + INN + "|Пётр|Petr@Kabel.example|+7495",
                    "Кабель|" + INN + "||sales@kabel.example",
                    "",
                    "Свет||||"
                };

        var trial = desk.tried(Kind.CLIENTS, lines);
        assertThat(trial.tally()).isEqualTo(new Tally(2, 0, 0, 0));
        assertThat(desk.stores.clients().findByInn(new Inn(INN))).isEmpty();
        var done = desk.done(Kind.CLIENTS, lines);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.tally()).isEqualTo(new Tally(2, 0, 0, 0));
        assertThat(client().name()).isEqualTo("ООО «Кабель»");
        assertThat(client().contacts())
                .containsExactly(
                        new Contact("Пётр", new EmailAddress("petr@kabel.example"), "+7495"),
                        new Contact(null, new EmailAddress("sales@kabel.example"), null));
        var again = desk.done(Kind.CLIENTS, lines[0], lines[1], lines[2]);
        assertThat(again.tally()).isEqualTo(new Tally(0, 0, 1, 0));
    }

    @Test
    void what_a_table_says_is_changed_and_what_it_does_not_say_stays() {
        desk.done(
                Kind.CLIENTS,
                "Client|INN|Contact|E-mail|Phone|Notes|Delivery address|Legal address",
                "Кабель|" + INN + "|Пётр|petr@kabel.example|+7495|старое|Тверь|Москва");

        var table =
                new String[] {
                    "Client|E-mail|Contact|Delivery address|KPP|OGRN|Legal name|BIC|Account|Bank",
                    "Кабель|petr@kabel.example||Псков|773601001|1027700132195|ООО|044525225|"
                            + "40702810500000000001|Сбер"
                };
        assertThat(desk.tried(Kind.CLIENTS, table).faults())
                .extracting(fault -> fault.kind().name())
                .containsAnyElementsOf(List.of("NOT_AN_ACCOUNT"));
        var changed =
                desk.done(Kind.CLIENTS, table[0], table[1].replace("40702810500000000001", ""));

        assertThat(changed.tally()).isEqualTo(new Tally(0, 1, 0, 0));
        var profile = client().profile();
        assertThat(profile.contacts())
                .containsExactly(
                        new Contact("Пётр", new EmailAddress("petr@kabel.example"), "+7495"));
        assertThat(profile.notes()).isEqualTo("старое");
        assertThat(profile.requisites().legalName()).isEqualTo("ООО");
        assertThat(profile.addresses())
                .containsExactly(
                        new PostalAddress(PostalAddress.Use.LEGAL, "Москва"),
                        new PostalAddress(PostalAddress.Use.DELIVERY, "Псков"));
        assertThat(desk.tried(Kind.CLIENTS, "Client|INN|Phone", "Кабель|" + INN + "|").tally())
                .isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(desk.tried(Kind.CLIENTS, "Client|INN|Notes", "Кабель|" + INN + "|новое").tally())
                .isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(desk.tried(Kind.CLIENTS, "Client|INN|Notes", "|" + INN + "|новое").tally())
                .isEqualTo(new Tally(0, 1, 0, 0));
    }

    @Test
    void a_client_without_number_and_address_is_known_by_its_name_where_no_other_has_it() {
        desk.done(Kind.CLIENTS, HEAD, "Свет", "Кабель|" + INN);

        assertThat(desk.tried(Kind.CLIENTS, HEAD, " СВЕТ ").tally())
                .isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(desk.tried(Kind.CLIENTS, HEAD, "Свет|7736207543").tally())
                .isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(desk.tried(Kind.CLIENTS, HEAD, "Кабель").tally())
                .isEqualTo(new Tally(0, 0, 1, 0));
        assertThat(desk.tried(Kind.CLIENTS, HEAD, "Кабель|7736207543").tally())
                .isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(desk.tried(Kind.CLIENTS, HEAD, "Све").tally()).isEqualTo(new Tally(1, 0, 0, 0));
    }

    @Test
    void every_cell_that_is_wrong_is_named_and_the_others_are_taken() {
        var trial =
                desk.done(
                        Kind.CLIENTS,
                        HEAD + "|КПП|ОГРН|Счёт|Заметки",
                        "A|12|||||1|2|3|" + "x".repeat(2001),
                        "||Пётр|petr@|",
                        "B|||b@c.example|",
                        "C|||b@c.example|",
                        "D||||");

        assertThat(trial.tally()).isEqualTo(new Tally(1, 0, 0, 4));
        assertThat(faults(trial))
                .contains(
                        "B2 NOT_AN_INN 12",
                        "G2 NOT_A_KPP 1",
                        "H2 NOT_AN_OGRN 2",
                        "I2 NOT_AN_ACCOUNT 3",
                        "J2 TOO_LONG " + "x".repeat(80) + "…",
                        "A3 MISSING ",
                        "D3 NOT_AN_ADDRESS petr@",
                        "D4 REPEATED b@c.example",
                        "D5 REPEATED b@c.example");
    }

    @Test
    void what_belongs_to_another_is_left_to_it() {
        desk.done(
                Kind.CLIENTS,
                HEAD,
                "Кабель|" + INN + "||petr@kabel.example|",
                "Свет|||light@svet.example|");

        var wrong = new String[] {HEAD, "Кабель|" + INN + "||light@svet.example|"};

        for (var ended : List.of(desk.tried(Kind.CLIENTS, wrong), desk.done(Kind.CLIENTS, wrong))) {
            assertThat(ended.tally()).isEqualTo(new Tally(0, 0, 0, 1));
            assertThat(faults(ended)).containsExactly("D2 TAKEN Свет");
        }
    }

    @Test
    void an_archived_client_stays_as_it_is() {
        desk.done(Kind.CLIENTS, HEAD, "Кабель|" + INN + "|||");
        new ArchiveClient(desk.stores.transactions(), desk.stores.clients(), desk.journal)
                .archive(
                        new ArchiveClient.Command(
                                desk.manager.access(), client().id(), 1, true, null));

        assertThat(faults(desk.tried(Kind.CLIENTS, HEAD, "Иначе|" + INN + "|||")))
                .containsExactly("A2 ARCHIVED Иначе");
        assertThat(faults(desk.tried(Kind.CLIENTS, "Client|INN|Notes", "|" + INN + "|x")))
                .containsExactly("A2 ARCHIVED ");
    }

    @Test
    void whoever_is_quicker_has_it() {
        var begun = desk.begun(desk.manager, Kind.CLIENTS, false, HEAD, "Кабель|" + INN + "|||");
        assertThat(faults(ranWhile(begun, () -> addClient("Другой"))))
                .containsExactly("B2 TAKEN Другой");

        var next = desk.begun(desk.manager, Kind.CLIENTS, false, HEAD, "Кабель|" + INN + "|||");
        var outcome = ranWhile(next, () -> desk.stores.clients().replace(renamed(client())));
        assertThat(faults(outcome)).containsExactly("A2 CHANGED_MEANWHILE Кабель");
    }

    @Test
    void who_lost_the_right_meanwhile_writes_nothing_down() {
        desk.done(Kind.CLIENTS, HEAD, "Кабель|" + INN + "|||");
        var begun =
                desk.begun(
                        desk.manager,
                        Kind.CLIENTS,
                        false,
                        HEAD,
                        "Кабель|" + INN + "||new@kabel.example|",
                        "Свет||||");
        var byViewer =
                new TableImport(
                        // Its turn comes first, while there is something left to write down.
                        new UUID(Long.MIN_VALUE, 0),
                        begun.kind(),
                        desk.viewer.id(),
                        begun.name(),
                        begun.file(),
                        false,
                        State.WAITING,
                        begun.begunAt().minusSeconds(1),
                        null,
                        0,
                        Tally.NONE,
                        List.of(),
                        1);
        desk.stores.transactions().run(() -> desk.stores.imports().add(byViewer));
        desk.stores.transactions().run(() -> desk.stores.imports().forgetBefore(ImportDesk.NOON));

        var runner = desk.runImports(desk.stores.clients(), desk.stores.suppliers());
        assertThat(runner.run()).isEqualTo(2);

        var ended = desk.stores.imports().find(byViewer.id()).orElseThrow();
        assertThat(ended.faults()).extracting(fault -> fault.kind().name()).contains("NOT_ALLOWED");
    }

    private TableImport ranWhile(TableImport begun, Runnable somebodyElse) {
        var done = new boolean[1];
        return desk.ran(
                begun,
                Meanwhile.after(
                        Clients.class,
                        desk.stores.clients(),
                        "findByInn",
                        () -> {
                            if (!done[0]) {
                                done[0] = true;
                                somebodyElse.run();
                            }
                        }),
                desk.stores.suppliers());
    }

    /** In the transaction that is running. */
    private void addClient(String name) {
        desk.stores
                .clients()
                .add(
                        new Client(
                                new ClientId(UUID.randomUUID()),
                                name,
                                new Inn(INN),
                                List.of(),
                                ImportDesk.NOON));
    }

    private Client client() {
        return desk.stores.clients().findByInn(new Inn(INN)).orElseThrow();
    }

    private static Client renamed(Client client) {
        var profile = client.profile();
        return new Client(
                client.id(),
                new ClientProfile(
                        "Другой снова",
                        profile.requisites(),
                        profile.contacts(),
                        profile.addresses(),
                        profile.notes()),
                false,
                client.createdAt(),
                client.version() + 1);
    }
}
