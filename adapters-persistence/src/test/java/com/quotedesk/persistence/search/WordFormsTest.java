package com.quotedesk.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.search.Hit;
import com.quotedesk.application.search.HitKind;
import com.quotedesk.application.search.SearchIndex;
import com.quotedesk.application.search.Words;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.PostgresStores;
import com.quotedesk.testkit.suppliers.SupplierFixtures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordFormsTest {

    private static final Sight ALL = new Sight(Scope.ALL, new UserId(new UUID(0, 1)), null);

    private final PostgresStores stores = PostgresStores.running();

    @Test
    void words_are_found_in_their_other_forms() {
        var id = new SupplierId(UUID.randomUUID());
        var profile =
                SupplierFixtures.aProfile(
                        "Завод магнетронов", UUID.randomUUID() + "@suppliers.example");
        var supplier = new Supplier(id, profile, null, Instant.EPOCH, 1);
        stores.transactions().run(() -> stores.suppliers().addUnlessKnown(supplier));

        for (var text : List.of("магнетронами", "магнетрону завода", "заводы магнетрон")) {
            assertThat(found(text)).as(text).containsExactly(id.value());
        }
        assertThat(found("магнетит")).isEmpty();
    }

    private List<UUID> found(String text) {
        var query =
                new SearchIndex.Query(Map.of(HitKind.SUPPLIER, ALL), Words.of(text), List.of(), 5);
        return stores.searchIndex().find(query).stream()
                .flatMap(group -> group.hits().stream())
                .map(Hit::id)
                .toList();
    }
}
