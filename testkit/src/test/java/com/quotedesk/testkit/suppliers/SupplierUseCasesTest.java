package com.quotedesk.testkit.suppliers;

import static com.quotedesk.testkit.suppliers.SupplierFixtures.aProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.suppliers.AddSupplier;
import com.quotedesk.application.suppliers.BlockSupplier;
import com.quotedesk.application.suppliers.ChangeSupplier;
import com.quotedesk.application.suppliers.FindSuppliers;
import com.quotedesk.application.suppliers.FindSuppliers.Proposed;
import com.quotedesk.application.suppliers.SupplierHistory.Past;
import com.quotedesk.application.suppliers.Suppliers.Clash;
import com.quotedesk.application.suppliers.UnblockSupplier;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Reason;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.suppliers.SupplierTerms;
import com.quotedesk.domain.suppliers.Wanted;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.OvertakenTransactions;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people do with suppliers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SupplierUseCasesTest {

    private static final UserId OLGA = new UserId(new UUID(0, 1));
    private static final Access MANAGER = Access.of(OLGA, null, Role.MANAGER);
    private static final Access VIEWER = Access.of(OLGA, null, Role.VIEWER);
    private static final Access NOBODY = new Access(OLGA, null, Map.of());
    private static final SupplierId STRANGER = new SupplierId(new UUID(0, 99));
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final InMemoryStores stores = new InMemoryStores();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(NOON);
    private final FakeSupplierHistory history = new FakeSupplierHistory();
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final AddSupplier addSupplier =
            new AddSupplier(stores.transactions(), stores.suppliers(), journal, ids, clock);
    private final ChangeSupplier changeSupplier =
            new ChangeSupplier(stores.transactions(), stores.suppliers(), journal);
    private final BlockSupplier blockSupplier =
            new BlockSupplier(stores.transactions(), stores.suppliers(), journal, clock);
    private final UnblockSupplier unblockSupplier =
            new UnblockSupplier(stores.transactions(), stores.suppliers(), journal);
    private final FindSuppliers findSuppliers = new FindSuppliers(stores.suppliers(), history);

    @Test
    void a_supplier_is_added_with_a_journal_entry_and_an_event() {
        var supplier = add(aProfile("Опт", "opt@supplier.example"));

        assertThat(stores.suppliers().find(supplier.id())).contains(supplier);
        assertThat(supplier.createdAt()).isEqualTo(NOON);
        assertThat(journalOf(supplier).getFirst().changes())
                .contains(
                        Change.set("name", "Опт"),
                        Change.set("languages", "en\nru"),
                        Change.set(
                                "contacts",
                                "Пётр <opt@supplier.example> +74951234567\n"
                                        + "second.opt@supplier.example"),
                        Change.set("categories", "кабель\nавтоматика"),
                        Change.set("brands", "Schneider Electric\nABB"),
                        Change.set("payment", "50 % вперёд"),
                        Change.set("delivery", "самовывоз"),
                        Change.set("minimumOrder", "10000.5"),
                        Change.set("currency", "RUB"),
                        Change.set("notes", "отвечает быстро 🚀"),
                        Change.set("blocked", false));
        assertThat(events()).containsExactly("supplier.created.v1");
    }

    @Test
    void who_may_not_edit_suppliers_changes_nothing() {
        var supplier = add(aProfile("Опт", "opt@supplier.example"));
        var id = supplier.id();

        assertThat(addSupplier.add(new AddSupplier.Command(VIEWER, named("Склад"))))
                .isEqualTo(new AddSupplier.Outcome.Forbidden());
        assertThat(
                        changeSupplier.change(
                                new ChangeSupplier.Command(VIEWER, id, 1, named("Склад"), null)))
                .isEqualTo(new ChangeSupplier.Outcome.Forbidden());
        assertThat(blockSupplier.block(new BlockSupplier.Command(VIEWER, id, 1, "брак")))
                .isEqualTo(new BlockSupplier.Outcome.Forbidden());
        assertThat(unblockSupplier.unblock(new UnblockSupplier.Command(VIEWER, id, 1, null)))
                .isEqualTo(new UnblockSupplier.Outcome.Forbidden());
        assertThat(findSuppliers.find(new FindSuppliers.Command(NOBODY, wanted("кабель"))))
                .isEqualTo(new FindSuppliers.Outcome.Forbidden());
        assertThat(journalOf(supplier)).hasSize(1);
    }

    @Test
    void an_address_that_somebody_has_is_refused_with_who_has_it() {
        var holder = add(aProfile("Опт", "opt@supplier.example"));
        var other = add(named("Склад"));
        var same = aProfile("Другой", "opt@supplier.example");
        var clash = new Clash(new EmailAddress("opt@supplier.example"), holder);

        assertThat(addSupplier.add(new AddSupplier.Command(MANAGER, same)))
                .isEqualTo(new AddSupplier.Outcome.Taken(clash));
        assertThat(change(other, 1, same)).isEqualTo(new ChangeSupplier.Outcome.Taken(clash));
        assertThat(stores.suppliers().find(other.id())).contains(other);
    }

    @Test
    void a_change_tells_what_was_before_and_after_and_why() {
        var supplier = add(aProfile("Опт", "opt@supplier.example"));

        assertThat(change(supplier, 1, named("Склад")))
                .isEqualTo(
                        new ChangeSupplier.Outcome.Changed(
                                new Supplier(supplier.id(), named("Склад"), null, NOON, 2)));
        var entry = journalOf(supplier).getLast();
        assertThat(entry.action()).isEqualTo("supplier.changed");
        assertThat(entry.reason()).isEqualTo("a typing error");
        assertThat(entry.changes())
                .contains(
                        new Change("name", "Опт", "Склад"),
                        new Change("brands", "Schneider Electric\nABB", null));
        assertThat(events()).containsExactly("supplier.created.v1", "supplier.changed.v1");
    }

    @Test
    void what_is_equal_leaves_no_trace() {
        var supplier = add(named("Опт"));

        assertThat(change(supplier, 1, supplier.profile()))
                .isEqualTo(new ChangeSupplier.Outcome.Changed(supplier));
        assertThat(journalOf(supplier)).hasSize(1);
    }

    @Test
    void a_supplier_is_blocked_with_a_reason_and_unblocked() {
        var supplier = add(named("Опт"));

        assertThat(block(supplier, 1, " ")).isEqualTo(new BlockSupplier.Outcome.ReasonMissing());
        assertThat(unblock(supplier, 1))
                .isEqualTo(new UnblockSupplier.Outcome.Refused(Supplier.Refusal.NOT_BLOCKED));
        assertThat(block(supplier, 1, "брак")).isInstanceOf(BlockSupplier.Outcome.Done.class);
        assertThat(block(supplier, 2, "брак"))
                .isEqualTo(new BlockSupplier.Outcome.Refused(Supplier.Refusal.BLOCKED_ALREADY));
        assertThat(unblock(supplier, 2)).isInstanceOf(UnblockSupplier.Outcome.Done.class);

        var entries = journalOf(supplier);
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("supplier.created", "supplier.blocked", "supplier.unblocked");
        assertThat(entries.get(1).reason()).isEqualTo("брак");
        assertThat(entries.get(1).changes())
                .containsExactly(new Change("blocked", "false", "true"));
        assertThat(events())
                .containsExactly(
                        "supplier.created.v1", "supplier.blocked.v1", "supplier.unblocked.v1");
    }

    @Test
    void who_saw_an_older_version_is_told() {
        var supplier = add(named("Опт"));
        change(supplier, 1, named("Склад"));

        assertThat(change(supplier, 1, named("Ещё")))
                .isEqualTo(new ChangeSupplier.Outcome.Conflict());
        assertThat(block(supplier, 1, "брак")).isEqualTo(new BlockSupplier.Outcome.Conflict());
        assertThat(unblock(supplier, 1)).isEqualTo(new UnblockSupplier.Outcome.Conflict());
    }

    @Test
    void who_is_overtaken_while_writing_is_told_the_same() {
        var transactions = new OvertakenTransactions();
        var suppliers = stores.suppliers();

        assertThat(
                        new ChangeSupplier(transactions, suppliers, journal)
                                .change(
                                        new ChangeSupplier.Command(
                                                MANAGER, STRANGER, 1, named("Опт"), null)))
                .isEqualTo(new ChangeSupplier.Outcome.Conflict());
        assertThat(
                        new BlockSupplier(transactions, suppliers, journal, clock)
                                .block(new BlockSupplier.Command(MANAGER, STRANGER, 1, "брак")))
                .isEqualTo(new BlockSupplier.Outcome.Conflict());
        assertThat(
                        new UnblockSupplier(transactions, suppliers, journal)
                                .unblock(new UnblockSupplier.Command(MANAGER, STRANGER, 1, null)))
                .isEqualTo(new UnblockSupplier.Outcome.Conflict());
    }

    @Test
    void nobody_is_changed_under_an_unknown_id() {
        assertThat(
                        changeSupplier.change(
                                new ChangeSupplier.Command(
                                        MANAGER, STRANGER, 1, named("Опт"), null)))
                .isEqualTo(new ChangeSupplier.Outcome.Unknown());
        assertThat(blockSupplier.block(new BlockSupplier.Command(MANAGER, STRANGER, 1, "брак")))
                .isEqualTo(new BlockSupplier.Outcome.Unknown());
        assertThat(unblockSupplier.unblock(new UnblockSupplier.Command(MANAGER, STRANGER, 1, null)))
                .isEqualTo(new UnblockSupplier.Outcome.Unknown());
    }

    @Test
    void those_with_the_most_to_say_are_proposed_first_with_their_reasons() {
        var byCategory = add(covering("Б", List.of("кабель"), List.of()));
        var sameWeight = add(covering("А", List.of("кабельная продукция"), List.of()));
        var byBrand = add(covering("В", List.of(), List.of("ABB")));
        var byPrice = add(covering("Г", List.of(), List.of()));
        var byAnswer = add(covering("Д", List.of(), List.of()));
        add(covering("Е", List.of("трубы"), List.of()));
        history.tell("Кабель ABB", byPrice.id(), 3, 2, NOON);
        history.tell("Кабель ABB", byAnswer.id(), 1, 0, NOON);

        assertThat(find("Кабель ABB"))
                .containsExactly(
                        new Proposed(
                                byPrice,
                                List.of(
                                        new Reason.AnsweredBefore(3, NOON),
                                        new Reason.PriceBefore(2, NOON))),
                        new Proposed(byBrand, List.of(new Reason.BrandMatched("ABB"))),
                        new Proposed(
                                sameWeight,
                                List.of(new Reason.CategoryMatched("кабельная продукция"))),
                        new Proposed(byCategory, List.of(new Reason.CategoryMatched("кабель"))),
                        new Proposed(byAnswer, List.of(new Reason.AnsweredBefore(1, NOON))));
    }

    @Test
    void namesakes_keep_their_order() {
        var first = add(covering("Опт", List.of("кабель"), List.of()));
        var second = add(covering("Опт", List.of("кабель"), List.of()));

        assertThat(find("кабель")).extracting(Proposed::supplier).containsExactly(first, second);
    }

    @Test
    void a_blocked_supplier_is_never_proposed() {
        var supplier = add(covering("Опт", List.of("кабель"), List.of()));
        history.tell("кабель", supplier.id(), 5, 5, NOON);
        block(supplier, 1, "брак");

        assertThat(find("кабель")).isEmpty();
    }

    @Test
    void a_history_makes_sense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Past(STRANGER, 0, 0, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Past(STRANGER, 1, -1, NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Past(STRANGER, 1, 2, NOON));
    }

    private List<Proposed> find(String item) {
        return ((FindSuppliers.Outcome.Found)
                        findSuppliers.find(new FindSuppliers.Command(MANAGER, wanted(item))))
                .proposed();
    }

    private Supplier add(SupplierProfile profile) {
        return ((AddSupplier.Outcome.Added)
                        addSupplier.add(new AddSupplier.Command(MANAGER, profile)))
                .supplier();
    }

    private ChangeSupplier.Outcome change(Supplier supplier, long seen, SupplierProfile profile) {
        return changeSupplier.change(
                new ChangeSupplier.Command(
                        MANAGER, supplier.id(), seen, profile, "a typing error"));
    }

    private BlockSupplier.Outcome block(Supplier supplier, long seen, String reason) {
        return blockSupplier.block(new BlockSupplier.Command(MANAGER, supplier.id(), seen, reason));
    }

    private UnblockSupplier.Outcome unblock(Supplier supplier, long seen) {
        return unblockSupplier.unblock(
                new UnblockSupplier.Command(MANAGER, supplier.id(), seen, null));
    }

    private List<AuditEntry> journalOf(Supplier supplier) {
        return stores.auditLog().of("supplier", supplier.id().value());
    }

    private List<String> events() {
        return stores.eventLog().after(EventLog.Position.START, 100).stream()
                .map(EventLog.Written::type)
                .toList();
    }

    private static Wanted wanted(String item) {
        return new Wanted(item, null, List.of());
    }

    private static SupplierProfile named(String name) {
        return new SupplierProfile(
                name,
                List.of(Language.RUSSIAN),
                List.of(),
                List.of(),
                List.of(),
                SupplierTerms.UNKNOWN,
                null);
    }

    private SupplierProfile covering(String name, List<String> categories, List<String> brands) {
        return new SupplierProfile(
                name,
                List.of(Language.RUSSIAN),
                aProfile(name, ids.next() + "@supplier.example").contacts(),
                categories,
                brands,
                SupplierTerms.UNKNOWN,
                null);
    }
}
