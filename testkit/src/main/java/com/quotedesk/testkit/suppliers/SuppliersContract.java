package com.quotedesk.testkit.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of suppliers keeps to. */
public interface SuppliersContract {

    Stores stores();

    @Test
    default void a_supplier_comes_back_as_it_was_added() {
        var supplier = aSupplier("s1@suppliers.example");

        var added =
                stores().transactions()
                        .inTransaction(() -> stores().suppliers().addUnlessKnown(supplier));

        assertThat(added).isTrue();
        assertThat(stores().suppliers().findByAddress(new EmailAddress("s1@suppliers.example")))
                .contains(supplier);
        assertThat(stores().suppliers().all()).contains(supplier);
    }

    @Test
    default void a_known_address_adds_nobody() {
        stores().transactions()
                .run(
                        () -> {
                            var suppliers = stores().suppliers();
                            assertThat(suppliers.addUnlessKnown(aSupplier("s2@suppliers.example")))
                                    .isTrue();
                            assertThat(suppliers.addUnlessKnown(aSupplier("s2@suppliers.example")))
                                    .isFalse();
                        });
    }

    private static Supplier aSupplier(String address) {
        return new Supplier(
                new SupplierId(UUID.randomUUID()),
                "Кабель-Опт",
                Language.RUSSIAN,
                List.of(new EmailAddress(address)),
                List.of("кабель", "автоматика"),
                Instant.parse("2026-11-20T10:15:30.123456Z"));
    }
}
