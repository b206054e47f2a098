package com.quotedesk.persistence.suppliers;

import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity(value = "supplier_contact", schema = "core")
record SupplierContactRow(
        @Id String email,
        UUID supplierId,
        int place,
        @Nullable String name,
        @Nullable String phone) {

    static SupplierContactRow of(SupplierId supplier, int place, Contact contact) {
        return new SupplierContactRow(
                contact.email().value(),
                supplier.value(),
                place,
                Texts.storableOrNull(contact.name()),
                Texts.storableOrNull(contact.phone()));
    }

    Contact toContact() {
        return new Contact(name, new EmailAddress(email), phone);
    }
}
