package com.quotedesk.testkit.suppliers;

import static com.quotedesk.testkit.suppliers.SupplierFixtures.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.suppliers.SupplierBoard;
import com.quotedesk.application.suppliers.Suppliers.Clash;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Block;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.suppliers.SupplierTerms;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of suppliers keeps to. */
public interface SuppliersContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    @Test
    default void a_supplier_comes_back_as_it_was_added() {
        var supplier = aSupplier("Кабель-Опт", "s1@suppliers.example", NOON);

        add(supplier);

        assertThat(stores().suppliers().find(supplier.id())).contains(supplier);
        assertThat(stores().suppliers().findByAddress(new EmailAddress("s1@suppliers.example")))
                .contains(supplier);
        assertThat(stores().suppliers().all()).contains(supplier);
        assertThat(stores().supplierBoard().find(supplier.id())).contains(supplier);
    }

    @Test
    default void a_supplier_of_whom_little_is_known_comes_back() {
        var supplier =
                new Supplier(
                        new SupplierId(UUID.randomUUID()),
                        "Некто",
                        Language.RUSSIAN,
                        List.of(),
                        List.of(),
                        NOON);

        add(supplier);

        assertThat(stores().suppliers().find(supplier.id())).contains(supplier);
    }

    @Test
    default void nobody_is_found_under_an_unknown_id_or_address() {
        var nobody = new SupplierId(UUID.randomUUID());

        assertThat(stores().suppliers().find(nobody)).isEmpty();
        assertThat(stores().supplierBoard().find(nobody)).isEmpty();
        assertThat(stores().suppliers().findByAddress(new EmailAddress("no@suppliers.example")))
                .isEmpty();
    }

    @Test
    default void a_known_address_adds_nobody() {
        stores().transactions()
                .run(
                        () -> {
                            var suppliers = stores().suppliers();
                            assertThat(
                                            suppliers.addUnlessKnown(
                                                    aSupplier("А", "s2@suppliers.example", NOON)))
                                    .isTrue();
                            assertThat(
                                            suppliers.addUnlessKnown(
                                                    aSupplier("Б", "s2@suppliers.example", NOON)))
                                    .isFalse();
                        });
    }

    @Test
    default void what_somebody_else_has_is_told() {
        var holder = aSupplier("А", "s3@suppliers.example", NOON);
        add(holder);

        stores().transactions()
                .run(
                        () -> {
                            var suppliers = stores().suppliers();
                            assertThat(suppliers.clashOf(holder)).isEmpty();
                            assertThat(
                                            suppliers.clashOf(
                                                    aSupplier("Б", "s3@suppliers.example", NOON)))
                                    .contains(
                                            new Clash(
                                                    new EmailAddress("s3@suppliers.example"),
                                                    holder));
                            assertThat(
                                            suppliers.clashOf(
                                                    aSupplier("Б", "s4@suppliers.example", NOON)))
                                    .isEmpty();
                        });
    }

    @Test
    default void the_next_version_takes_the_place_of_the_one_before() {
        var supplier = aSupplier("А", "s5@suppliers.example", NOON);
        add(supplier);
        var profile =
                new SupplierProfile(
                        "Б",
                        List.of(Language.RUSSIAN),
                        List.of(),
                        List.of(),
                        List.of(),
                        SupplierTerms.UNKNOWN,
                        null);
        var next = new Supplier(supplier.id(), profile, new Block("брак", NOON), NOON, 2);

        stores().transactions().run(() -> stores().suppliers().replace(next));

        assertThat(stores().suppliers().find(supplier.id())).contains(next);
        assertThat(stores().suppliers().findByAddress(new EmailAddress("s5@suppliers.example")))
                .isEmpty();
    }

    @Test
    default void a_version_that_was_overtaken_is_stale() {
        var supplier = aSupplier("А", "s6@suppliers.example", NOON);
        add(supplier);
        var second = new Supplier(supplier.id(), supplier.profile(), null, NOON, 2);
        stores().transactions().run(() -> stores().suppliers().replace(second));

        assertThatThrownBy(
                        () ->
                                stores().transactions()
                                        .run(() -> stores().suppliers().replace(second)))
                .isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void the_list_is_searched_in_any_spelling() {
        var mark = "метка" + UUID.randomUUID();
        var old = aSupplier(mark + " Ёлка", "s7@suppliers.example", NOON);
        var young = aSupplier(mark + " Ель", "s8@suppliers.example", NOON.plusMillis(1));
        add(old);
        add(young);
        var blocked =
                new Supplier(
                        young.id(), young.profile(), new Block("брак", NOON), young.createdAt(), 2);
        stores().transactions().run(() -> stores().suppliers().replace(blocked));

        assertThat(found(mark.toUpperCase(Locale.ROOT) + " ЕЛ", null))
                .containsExactly(SupplierBoard.Row.of(blocked), SupplierBoard.Row.of(old));
        assertThat(found(mark, true)).containsExactly(SupplierBoard.Row.of(blocked));
        assertThat(found(mark, false)).containsExactly(SupplierBoard.Row.of(old));
        assertThat(found("schneider", null)).contains(SupplierBoard.Row.of(old));
        assertThat(found(null, null)).isNotEmpty();
        var first = stores().supplierBoard().list(new SupplierBoard.Query(mark, null, 1, null));
        assertThat(first.items()).containsExactly(SupplierBoard.Row.of(blocked));
        assertThat(
                        stores().supplierBoard()
                                .list(new SupplierBoard.Query(mark, null, 1, first.next()))
                                .items())
                .containsExactly(SupplierBoard.Row.of(old));
    }

    private List<SupplierBoard.Row> found(@Nullable String search, @Nullable Boolean blocked) {
        return stores().supplierBoard()
                .list(new SupplierBoard.Query(search, blocked, 100, null))
                .items();
    }

    private void add(Supplier supplier) {
        stores().transactions().run(() -> stores().suppliers().add(supplier));
    }

    private static Supplier aSupplier(String name, String address, Instant at) {
        return new Supplier(
                new SupplierId(UUID.randomUUID()), aProfile(name, address), null, at, 1);
    }

    @Test
    default void suppliers_are_found_by_the_domain_of_their_mail() {
        var one = aSupplier("Б", "a@domain-of-two.example", NOON);
        var other = aSupplier("А", "b@domain-of-two.example", NOON);
        add(one);
        add(other);
        add(aSupplier("В", "c@sub.domain-of-two.example", NOON));

        assertThat(stores().suppliers().ofDomain("domain-of-two.example"))
                .containsExactly(other, one);
        assertThat(stores().suppliers().ofDomain("nowhere.example")).isEmpty();
    }
}
