package com.quotedesk.domain.suppliers;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may write down of a supplier.
 *
 * @param languages those it understands, the one it is written to in first
 * @param contacts where requests go to and answers come from
 * @param categories the goods it covers, in words
 * @param brands the makers it sells
 * @param notes for ourselves
 */
public record SupplierProfile(
        String name,
        List<Language> languages,
        List<Contact> contacts,
        List<String> categories,
        List<String> brands,
        SupplierTerms terms,
        @Nullable String notes) {

    public SupplierProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a supplier has a name");
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a supplier understands a language");
        }
        languages = List.copyOf(languages);
        contacts = List.copyOf(contacts);
        categories = List.copyOf(categories);
        brands = List.copyOf(brands);
        Contact.repeatedIn(contacts)
                .ifPresent(
                        address -> {
                            throw new IllegalArgumentException("named twice: " + address);
                        });
    }
}
