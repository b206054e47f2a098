package com.quotedesk.domain.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupplierTest {

    private static final SupplierId ID = new SupplierId(new UUID(1, 2));
    private static final EmailAddress ADDRESS = new EmailAddress("opt@supplier.example");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Currency RUB = Currency.getInstance("RUB");

    private final Supplier supplier =
            new Supplier(ID, "Опт", Language.RUSSIAN, List.of(ADDRESS), List.of("Кабель"), NOON);

    @Test
    void a_supplier_of_whom_little_is_known_is_new_and_can_be_asked() {
        assertThat(supplier.name()).isEqualTo("Опт");
        assertThat(supplier.language()).isEqualTo(Language.RUSSIAN);
        assertThat(supplier.addresses()).containsExactly(ADDRESS);
        assertThat(supplier.categories()).containsExactly("Кабель");
        assertThat(supplier.version()).isEqualTo(1);
        assertThat(supplier.blocked()).isFalse();
        assertThat(supplier.canBeAsked()).isTrue();
        assertThat(ID).hasToString(new UUID(1, 2).toString());
    }

    @Test
    void nobody_asks_where_there_is_no_address() {
        assertThat(new Supplier(ID, profile("Опт", List.of()), null, NOON, 1).canBeAsked())
                .isFalse();
    }

    @Test
    void a_change_counts_and_is_told() {
        var next = profile("Склад", List.of());

        assertThat(made(supplier.change(next), new SupplierEvent.Changed(ID, "Склад")))
                .isEqualTo(new Supplier(ID, next, null, NOON, 2));
        assertThat(supplier.change(supplier.profile())).isEqualTo(Decision.made(supplier));
    }

    @Test
    void a_blocked_supplier_is_not_asked_until_it_is_unblocked() {
        var blocked = made(supplier.block("брак", NOON), new SupplierEvent.Blocked(ID, "брак"));

        assertThat(blocked)
                .isEqualTo(new Supplier(ID, supplier.profile(), new Block("брак", NOON), NOON, 2));
        assertThat(blocked.blocked()).isTrue();
        assertThat(blocked.canBeAsked()).isFalse();
        assertThat(blocked.block("again", NOON))
                .isEqualTo(Decision.refused(Refusal.BLOCKED_ALREADY));
        assertThat(made(blocked.unblock(), new SupplierEvent.Unblocked(ID)))
                .isEqualTo(new Supplier(ID, supplier.profile(), null, NOON, 3));
        assertThat(supplier.unblock()).isEqualTo(Decision.refused(Refusal.NOT_BLOCKED));
    }

    @Test
    void a_blocked_supplier_may_be_corrected_and_stays_blocked() {
        var blocked = made(supplier.block("брак", NOON), new SupplierEvent.Blocked(ID, "брак"));
        var next = profile("Склад", List.of());

        assertThat(made(blocked.change(next), new SupplierEvent.Changed(ID, "Склад")).block())
                .isEqualTo(new Block("брак", NOON));
    }

    @Test
    void a_supplier_is_looked_up_by_all_that_names_it() {
        var profile =
                new SupplierProfile(
                        "Ёлка",
                        List.of(Language.ENGLISH),
                        List.of(new Contact("Пётр", ADDRESS, "+7495"), contact("b@c.example")),
                        List.of("Кабель"),
                        List.of("ABB"),
                        SupplierTerms.UNKNOWN,
                        null);

        assertThat(new Supplier(ID, profile, null, NOON, 1).searchText())
                .isEqualTo("елка\nпетр\nopt@supplier.example\n+7495\nb@c.example\nкабель\nabb");
    }

    @Test
    void equal_minimum_orders_are_equal_however_they_are_written() {
        assertThat(new SupplierTerms(null, null, new BigDecimal("1000.00"), RUB))
                .isEqualTo(new SupplierTerms(null, null, new BigDecimal("1000"), RUB));
        assertThat(new SupplierTerms(null, null, new BigDecimal("1000.00"), RUB).minimumOrder())
                .hasToString("1000");
        assertThat(new SupplierTerms(null, null, new BigDecimal("10.50"), RUB).minimumOrder())
                .hasToString("10.5");
        assertThat(new SupplierTerms(null, null, BigDecimal.ZERO, RUB).minimumOrder())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void what_makes_no_supplier_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> profile(" ", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                profile(
                                        "Опт",
                                        List.of(contact("a@b.example"), contact("a@b.example"))))
                .withMessageContaining("a@b.example");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new SupplierProfile(
                                        "Опт",
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        SupplierTerms.UNKNOWN,
                                        null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Block(" ", NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Supplier(ID, supplier.profile(), null, NOON, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupplierTerms(null, null, BigDecimal.ONE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupplierTerms(null, null, new BigDecimal("-1"), RUB));
    }

    @Test
    void events_have_names_that_stay() {
        var events =
                List.<DomainEvent>of(
                        new SupplierEvent.Created(ID, "Опт"),
                        new SupplierEvent.Changed(ID, "Опт"),
                        new SupplierEvent.Blocked(ID, "брак"),
                        new SupplierEvent.Unblocked(ID));

        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly(
                        "supplier.created.v1",
                        "supplier.changed.v1",
                        "supplier.blocked.v1",
                        "supplier.unblocked.v1");
        assertThat(events)
                .extracting(DomainEvent::subject)
                .containsOnly(new Subject("supplier", ID.value()));
        assertThat(events)
                .extracting(DomainEvent::values)
                .containsExactly(
                        Map.of("name", "Опт"),
                        Map.of("name", "Опт"),
                        Map.of("reason", "брак"),
                        Map.of());
    }

    private static Contact contact(String address) {
        return new Contact(null, new EmailAddress(address), null);
    }

    private static SupplierProfile profile(String name, List<Contact> contacts) {
        return new SupplierProfile(
                name,
                List.of(Language.RUSSIAN),
                contacts,
                List.of(),
                List.of(),
                SupplierTerms.UNKNOWN,
                null);
    }

    private static Supplier made(Decision<Supplier, Refusal> decision, DomainEvent event) {
        assertThat(decision).isInstanceOf(Decision.Made.class);
        var made = (Decision.Made<Supplier, Refusal>) decision;
        assertThat(made.events()).containsExactly(event);
        return made.state();
    }
}
