package com.quotedesk.testkit.imports;

import static com.quotedesk.testkit.imports.ImportDesk.faults;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.imports.TableImport;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.application.imports.TableImport.State;
import com.quotedesk.application.imports.TableImport.Tally;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Block;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.SupplierTerms;
import com.quotedesk.testkit.Meanwhile;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportSuppliersTest {

    private static final String HEAD =
            "Supplier|E-mail|Languages|Categories|Brands|Minimum order|Currency|Payment|Delivery";

    private final ImportDesk desk = new ImportDesk();

    @Test
    void suppliers_are_added_and_are_the_same_the_next_time() {
        var lines =
                new String[] {
                    HEAD,
                    "Север|n@north.example|EN, ru|кабель; лампы|IEK,IEK,|1 000,50|rub|100%|FOB"
                };
        assertThat(desk.tried(Kind.SUPPLIERS, lines).tally()).isEqualTo(new Tally(1, 0, 0, 0));

        assertThat(desk.done(Kind.SUPPLIERS, lines).tally()).isEqualTo(new Tally(1, 0, 0, 0));

        var profile = supplier().profile();
        assertThat(profile.languages()).containsExactly(Language.ENGLISH, Language.RUSSIAN);
        assertThat(profile.categories()).containsExactly("кабель", "лампы");
        assertThat(profile.brands()).containsExactly("IEK");
        assertThat(profile.terms())
                .isEqualTo(
                        new SupplierTerms(
                                "100%",
                                "FOB", new BigDecimal("1000.5"), Currency.getInstance("RUB")));
        assertThat(desk.done(Kind.SUPPLIERS, lines).tally()).isEqualTo(new Tally(0, 0, 1, 0));
    }

    @Test
    void a_supplier_is_known_by_its_name_too_and_what_is_not_said_stays() {
        desk.done(Kind.SUPPLIERS, HEAD, "Север|n@north.example|en|кабель||||");

        var lines = new String[] {"Поставщик|Бренды", " СЕВЕР |ABB"};
        assertThat(desk.tried(Kind.SUPPLIERS, lines).tally()).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(desk.done(Kind.SUPPLIERS, lines).tally()).isEqualTo(new Tally(0, 1, 0, 0));

        assertThat(supplier().profile().brands()).containsExactly("ABB");
        assertThat(supplier().profile().languages()).containsExactly(Language.ENGLISH);
        assertThat(supplier().categories()).containsExactly("кабель");
        assertThat(desk.tried(Kind.SUPPLIERS, HEAD, "|n@north.example||лампы|||||").tally())
                .isEqualTo(new Tally(0, 1, 0, 0));
    }

    @Test
    void every_cell_that_is_wrong_is_named() {
        var ended =
                desk.tried(
                        Kind.SUPPLIERS,
                        HEAD,
                        "A||de|||много|XXX||",
                        "B|||||5|||",
                        "|x@y.example||кабель|||||");

        assertThat(ended.tally()).isEqualTo(new Tally(0, 0, 0, 3));
        assertThat(faults(ended))
                .containsExactlyInAnyOrder(
                        "C2 NOT_A_LANGUAGE de",
                        "F2 NOT_AN_AMOUNT много",
                        "G2 NOT_A_CURRENCY XXX",
                        "G3 MISSING ",
                        "A4 MISSING ");
    }

    @Test
    void what_has_no_column_to_be_named_by_is_told_of_the_whole() {
        var ended = desk.tried(Kind.SUPPLIERS, "Supplier|Minimum order", "A|5");

        assertThat(faults(ended)).containsExactly(" MISSING ");
    }

    @Test
    void what_belongs_to_another_is_left_to_it() {
        desk.done(Kind.SUPPLIERS, HEAD, "Север|n@north.example|||||||", "Юг|s@south.example");
        var lines = new String[] {HEAD, "Север|n@north.example", "север|s@south.example|en"};

        for (var ended :
                List.of(desk.tried(Kind.SUPPLIERS, lines), desk.done(Kind.SUPPLIERS, lines))) {
            assertThat(faults(ended)).containsExactly("B2 TAKEN Юг");
        }
    }

    @Test
    void whoever_is_quicker_has_it() {
        var begun = begun("Север|n@north.example");
        assertThat(faults(ranWhile(begun, this::add))).containsExactly("B2 TAKEN Другой");

        var next = begun("Север|n@north.example");
        assertThat(faults(ranWhile(next, () -> desk.stores.suppliers().replace(blocked()))))
                .containsExactly("A2 CHANGED_MEANWHILE Север");
    }

    @Test
    void who_lost_the_right_meanwhile_writes_nothing_down() {
        desk.stores.transactions().run(this::add);
        var begun =
                desk.begun(
                        desk.manager,
                        Kind.SUPPLIERS,
                        false,
                        HEAD,
                        "Север|n@north.example",
                        "Юг|s@south.example");
        var byViewer =
                new TableImport(
                        UUID.randomUUID(),
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

        assertThat(faults(desk.ran(byViewer)))
                .containsExactly("A2 NOT_ALLOWED Север", "A3 NOT_ALLOWED Юг");
    }

    private TableImport begun(String line) {
        return desk.begun(desk.manager, Kind.SUPPLIERS, false, HEAD, line);
    }

    private TableImport ranWhile(TableImport begun, Runnable somebodyElse) {
        var done = new boolean[1];
        return desk.ran(
                begun,
                desk.stores.clients(),
                Meanwhile.after(
                        Suppliers.class,
                        desk.stores.suppliers(),
                        "findByAddress",
                        () -> {
                            if (!done[0]) {
                                done[0] = true;
                                somebodyElse.run();
                            }
                        }));
    }

    /** In the transaction that is running. */
    private void add() {
        desk.stores
                .suppliers()
                .add(
                        new Supplier(
                                new SupplierId(UUID.randomUUID()),
                                "Другой",
                                Language.RUSSIAN,
                                List.of(new EmailAddress("n@north.example")),
                                List.of(),
                                ImportDesk.NOON));
    }

    private Supplier blocked() {
        var supplier = supplier();
        return new Supplier(
                supplier.id(),
                supplier.profile(),
                new Block("x", ImportDesk.NOON),
                supplier.createdAt(),
                supplier.version() + 1);
    }

    private Supplier supplier() {
        return desk.stores
                .suppliers()
                .findByAddress(new EmailAddress("n@north.example"))
                .orElseThrow();
    }
}
