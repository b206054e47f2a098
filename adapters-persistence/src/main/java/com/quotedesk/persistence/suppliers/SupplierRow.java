package com.quotedesk.persistence.suppliers;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.suppliers.Block;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.suppliers.SupplierTerms;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity(value = "supplier", schema = "core")
record SupplierRow(
        @Id UUID id,
        String name,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> languages,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> brands,
        @Nullable String payment,
        @Nullable String delivery,
        @Nullable BigDecimal minimumOrder,
        @Nullable String currency,
        @Nullable String notes,
        @Nullable String blockReason,
        @Nullable Instant blockedSince,
        Instant createdAt,
        long version,
        String searchText) {

    static SupplierRow of(Supplier supplier) {
        var profile = supplier.profile();
        var terms = profile.terms();
        var block = supplier.block();
        return new SupplierRow(
                supplier.id().value(),
                Texts.storable(profile.name()),
                profile.languages().stream().map(Language::code).toList(),
                profile.categories().stream().map(Texts::storable).toList(),
                profile.brands().stream().map(Texts::storable).toList(),
                Texts.storableOrNull(terms.payment()),
                Texts.storableOrNull(terms.delivery()),
                terms.minimumOrder(),
                terms.currency() == null ? null : terms.currency().getCurrencyCode(),
                Texts.storableOrNull(profile.notes()),
                block == null ? null : Texts.storable(block.reason()),
                block == null ? null : block.since(),
                supplier.createdAt(),
                supplier.version(),
                Texts.storable(supplier.searchText()));
    }

    Supplier toSupplier(List<SupplierContactRow> contacts) {
        return new Supplier(
                new SupplierId(id),
                new SupplierProfile(
                        name,
                        languages.stream().map(SupplierRow::language).toList(),
                        contacts.stream().map(SupplierContactRow::toContact).toList(),
                        categories,
                        brands,
                        new SupplierTerms(
                                payment,
                                delivery,
                                minimumOrder,
                                currency == null ? null : Currency.getInstance(currency)),
                        notes),
                blockReason == null || blockedSince == null
                        ? null
                        : new Block(blockReason, blockedSince),
                createdAt,
                version);
    }

    private static Language language(String code) {
        return code.equals(Language.RUSSIAN.code()) ? Language.RUSSIAN : Language.ENGLISH;
    }
}
