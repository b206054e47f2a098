package com.quotedesk.persistence.suppliers;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@MappedEntity(value = "supplier", schema = "core")
record SupplierRow(
        @Id UUID id,
        String name,
        String language,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
        Instant createdAt) {

    static SupplierRow of(Supplier supplier) {
        return new SupplierRow(
                supplier.id().value(),
                Texts.storable(supplier.name()),
                supplier.language().code(),
                supplier.categories(),
                supplier.createdAt());
    }

    Supplier toSupplier(List<SupplierAddressRow> addresses) {
        return new Supplier(
                new SupplierId(id),
                name,
                language.equals(Language.RUSSIAN.code()) ? Language.RUSSIAN : Language.ENGLISH,
                addresses.stream().map(SupplierAddressRow::email).map(EmailAddress::new).toList(),
                categories,
                createdAt);
    }
}
