package com.quotedesk.testkit.imports;

import static com.quotedesk.testkit.imports.ImportDesk.faults;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.application.imports.ApplyImport;
import com.quotedesk.application.imports.BeginImport;
import com.quotedesk.application.imports.ExportCompanies;
import com.quotedesk.application.imports.ImportFault;
import com.quotedesk.application.imports.TableImport;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.application.imports.TableImport.State;
import com.quotedesk.application.imports.TableImport.Tally;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.Page;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.User;
import com.quotedesk.testkit.documents.FakeTables;
import com.quotedesk.testkit.work.OvertakenTransactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableImportsTest {

    private final ImportDesk desk = new ImportDesk();

    @Test
    void what_was_tried_is_written_down_when_somebody_says_so() {
        var tried = desk.tried(Kind.CLIENTS, "Client", "Кабель");
        assertThat(tried.tally()).isEqualTo(new Tally(1, 0, 0, 0));

        assertThat(apply(desk.viewer, tried.id())).isEqualTo(new ApplyImport.Outcome.Unknown());
        assertThat(apply(desk.manager, tried.id())).isInstanceOf(ApplyImport.Outcome.Begun.class);
        assertThat(apply(desk.manager, tried.id())).isEqualTo(new ApplyImport.Outcome.NotTried());
        var done = desk.ran(tried);

        assertThat(done.tally()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(done.trial()).isFalse();
        assertThat(export(Kind.CLIENTS).rows()).hasSize(1);
        assertThat(apply(desk.manager, done.id())).isEqualTo(new ApplyImport.Outcome.NotTried());
        assertThat(apply(desk.manager, UUID.randomUUID()))
                .isEqualTo(new ApplyImport.Outcome.Unknown());
        assertThat(
                        new ApplyImport(new OvertakenTransactions(), desk.stores.imports())
                                .apply(new ApplyImport.Command(desk.manager.access(), done.id())))
                .isEqualTo(new ApplyImport.Outcome.NotTried());
        var begun = desk.begun(desk.manager, Kind.CLIENTS, true, "Client");
        assertThat(apply(desk.manager, begun.id())).isEqualTo(new ApplyImport.Outcome.NotTried());
    }

    private ApplyImport.Outcome apply(User by, UUID id) {
        return desk.applyImport.apply(new ApplyImport.Command(by.access(), id));
    }

    @Test
    void who_may_not_edit_brings_nothing_in() {
        for (var kind : Kind.values()) {
            assertThat(begin(desk.viewer, kind, 1)).isEqualTo(new BeginImport.Outcome.Forbidden());
            assertThat(begin(desk.manager, kind, 10_001))
                    .isEqualTo(new BeginImport.Outcome.TooLarge(10_000));
            assertThat(begin(desk.manager, kind, 10_000))
                    .isInstanceOf(BeginImport.Outcome.Begun.class);
        }
    }

    private BeginImport.Outcome begin(User by, Kind kind, int bytes) {
        return desk.beginImport.begin(
                new BeginImport.Command(
                        by.access(), kind, "x".repeat(300), Bytes.owning(new byte[bytes]), true));
    }

    @Test
    void headings_that_are_not_understood_stop_the_whole() {
        var ended = desk.done(Kind.CLIENTS, "Klient|Почта|e-MAIL|", "Кабель|a@b.example||");

        assertThat(ended.tally()).isEqualTo(Tally.NONE);
        assertThat(faults(ended))
                .containsExactly(
                        "A1 UNKNOWN_COLUMN Klient",
                        "C1 REPEATED_COLUMN e-MAIL",
                        " MISSING_COLUMN Клиент / Client");
        assertThat(faults(desk.done(Kind.SUPPLIERS)))
                .containsExactly(" MISSING_COLUMN Поставщик / Supplier");
        var wide = "|".repeat(27) + "?";
        assertThat(faults(desk.done(Kind.CLIENTS, "Client" + wide)))
                .containsExactly("AB1 UNKNOWN_COLUMN ?");
    }

    @Test
    void a_file_that_is_of_no_use_fails() {
        assertFailed(desk.done(Kind.CLIENTS, FakeTables.BROKEN), ImportFault.Kind.NOT_A_TABLE);
        assertThat(desk.done(Kind.CLIENTS, "Client", "1", "2", "3", "4", "5", "6").state())
                .isEqualTo(State.DONE);
        assertFailed(
                desk.done(Kind.CLIENTS, "Client", "1", "2", "3", "4", "5", "6", "7"),
                ImportFault.Kind.TOO_MANY_ROWS);
    }

    @Test
    void one_that_brings_the_node_down_is_given_up() {
        var begun = desk.begun(desk.manager, Kind.CLIENTS, false, "Client", "Кабель");
        for (int i = 0; i < 3; i++) {
            var again = desk.stores.imports().find(begun.id()).orElseThrow();
            desk.stores.transactions().run(() -> desk.stores.imports().replace(left(again)));
        }

        assertFailed(desk.ran(begun), ImportFault.Kind.GAVE_UP);
    }

    private static TableImport left(TableImport begun) {
        return new TableImport(
                begun.id(),
                begun.kind(),
                begun.by(),
                begun.name(),
                begun.file(),
                begun.trial(),
                State.RUNNING,
                begun.begunAt(),
                null,
                begun.tries() + 1,
                Tally.NONE,
                List.of(),
                begun.version() + 1);
    }

    @Test
    void who_is_kept_out_meanwhile_brings_nothing_in() {
        var begun = desk.begun(desk.manager, Kind.CLIENTS, false, "Client", "Кабель");
        desk.stores
                .transactions()
                .run(
                        () -> {
                            var account = desk.stores.users().find(desk.manager.id()).orElseThrow();
                            desk.stores
                                    .users()
                                    .replace(
                                            new Users.Account(
                                                    account.user().deactivate().state(),
                                                    account.passwordHash()));
                        });

        assertFailed(desk.ran(begun), ImportFault.Kind.NOT_ALLOWED);
    }

    private static void assertFailed(TableImport ended, ImportFault.Kind kind) {
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.endedAt()).isEqualTo(ImportDesk.NOON);
        assertThat(faults(ended)).containsExactly(" " + kind + " t.csv");
    }

    @Test
    void no_more_than_a_thousand_faults_are_told_and_none_twice() {
        var head =
                Stream.iterate(0, i -> i + 1)
                        .limit(1200)
                        .map(i -> Integer.toString(i, Character.MAX_RADIX))
                        .collect(Collectors.joining("|"));

        assertThat(desk.done(Kind.CLIENTS, head).faults()).hasSize(1_000);
        assertThat(ImportFault.Kind.NOT_AN_INN.message(Language.RUSSIAN)).isEqualTo("не ИНН");
        assertThat(ImportFault.Kind.NOT_AN_INN.message(Language.ENGLISH)).contains("INN");
    }

    @Test
    void what_ended_long_ago_is_forgotten() {
        var done = desk.done(Kind.CLIENTS, "Client", "Кабель");
        desk.clock.advance(Duration.ofDays(31));

        desk.done(Kind.CLIENTS, "Client", "Свет");

        assertThat(desk.stores.imports().find(done.id())).isEmpty();
    }

    @Test
    void what_is_exported_can_be_brought_back() {
        desk.done(
                Kind.CLIENTS,
                "Client|Contact|E-mail|Phone|Legal address|INN|BIC|Account|Bank",
                "Кабель|Пётр|p@kabel.example|+7|Москва|7707083893|044525225|40702810200000000001|Сбер",
                "Кабель||s@kabel.example|||7707083893",
                "Свет");
        desk.done(
                Kind.SUPPLIERS,
                "Supplier|Languages|E-mail|Categories|Minimum order|Currency",
                "Север|ru, en|n@north.example|кабель, лампы|500|RUB",
                "Юг");

        for (var kind : Kind.values()) {
            for (var language : Language.values()) {
                var table = desk.export.export(new ExportCompanies.Command(kind, language, 1_000));
                var back = desk.tried(kind, lines(table));
                assertThat(back.tally())
                        .as(faults(back).toString())
                        .isEqualTo(new Tally(0, 0, 2, 0));
            }
        }
        assertThat(export(Kind.CLIENTS).rows()).hasSize(3);
        assertThat(
                        desk.export
                                .export(
                                        new ExportCompanies.Command(
                                                Kind.CLIENTS, Language.ENGLISH, 1))
                                .rows())
                .hasSizeLessThan(3);
    }

    @Test
    void all_clients_are_exported_however_many_there_are() {
        for (int i = 0; i <= Page.MAX_LIMIT; i++) {
            var client =
                    new Client(
                            new ClientId(new UUID(1, i)),
                            "Client " + i,
                            null,
                            List.of(),
                            ImportDesk.NOON.plusSeconds(i));
            desk.stores.transactions().run(() -> desk.stores.clients().add(client));
        }

        assertThat(export(Kind.CLIENTS).rows()).hasSize(Page.MAX_LIMIT + 1);
    }

    private Table export(Kind kind) {
        return desk.export.export(new ExportCompanies.Command(kind, Language.ENGLISH, 1_000));
    }

    private static String[] lines(Table table) {
        return Stream.concat(
                        Stream.of(String.join("|", table.columns())),
                        table.rows().stream()
                                .map(
                                        row ->
                                                row.stream()
                                                        .map(
                                                                cell ->
                                                                        cell
                                                                                        instanceof
                                                                                        Cell.Text(
                                                                                                var
                                                                                                        text)
                                                                                ? text
                                                                                : "")
                                                        .collect(Collectors.joining("|"))))
                .toArray(String[]::new);
    }
}
