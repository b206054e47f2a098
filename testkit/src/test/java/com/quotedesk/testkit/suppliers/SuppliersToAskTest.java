package com.quotedesk.testkit.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.rfqs.AskableSuppliers.Askable;
import com.quotedesk.application.suppliers.SuppliersToAsk;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.testkit.work.InMemoryStores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SuppliersToAskTest {

    private final InMemoryStores stores = new InMemoryStores();

    @Test
    void a_supplier_with_an_address_that_is_not_blocked_can_be_asked() {
        var supplier = kept(supplier(new EmailAddress("north@supplier.example")));

        assertThat(find(supplier.id())).contains(new Askable(supplier.id(), true, null));
    }

    @Test
    void why_a_supplier_cannot_be_asked_is_told() {
        var blocked =
                (Decision.Made<Supplier, Supplier.Refusal>) supplier().block("late", Instant.EPOCH);
        var supplier = kept(blocked.state());

        assertThat(find(supplier.id())).contains(new Askable(supplier.id(), false, "late"));
        assertThat(find(new SupplierId(new UUID(3, 9)))).isEmpty();
    }

    private Optional<Askable> find(SupplierId id) {
        return stores.transactions()
                .inTransaction(() -> new SuppliersToAsk(stores.suppliers()).find(id));
    }

    private Supplier kept(Supplier supplier) {
        stores.transactions().run(() -> stores.suppliers().add(supplier));
        return supplier;
    }

    private static Supplier supplier(EmailAddress... addresses) {
        return new Supplier(
                new SupplierId(new UUID(3, 1)),
                "North",
                Language.ENGLISH,
                List.of(addresses),
                List.of(),
                Instant.EPOCH);
    }
}
