package com.quotedesk.domain.suppliers;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;

/**
 * Who may be asked for prices.
 *
 * @param language the language it is written to in
 * @param addresses where requests go to and answers come from
 * @param categories the goods it covers
 */
public record Supplier(
        SupplierId id,
        String name,
        Language language,
        List<EmailAddress> addresses,
        List<String> categories,
        Instant createdAt) {

    public Supplier {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a supplier has a name");
        }
        addresses = List.copyOf(addresses);
        categories = List.copyOf(categories);
    }
}
