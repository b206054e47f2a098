package com.quotedesk.testkit.suppliers;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.suppliers.SupplierTerms;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** Suppliers that are valid as they are. */
public final class SupplierFixtures {

    private SupplierFixtures() {}

    /** A supplier of whom everything is known. */
    public static SupplierProfile aProfile(String name, String address) {
        return new SupplierProfile(
                name,
                List.of(Language.ENGLISH, Language.RUSSIAN),
                List.of(
                        new Contact("Пётр", new EmailAddress(address), "+74951234567"),
                        new Contact(null, new EmailAddress("second." + address), null)),
                List.of("кабель", "автоматика"),
                List.of("Schneider Electric", "ABB"),
                new SupplierTerms(
                        "50 % вперёд",
                        "самовывоз", new BigDecimal("10000.5"), Currency.getInstance("RUB")),
                "отвечает быстро 🚀");
    }
}
