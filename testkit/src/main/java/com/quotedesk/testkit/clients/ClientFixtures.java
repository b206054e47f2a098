package com.quotedesk.testkit.clients;

import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.clients.PostalAddress;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clients that are valid as they are. */
public final class ClientFixtures {

    private ClientFixtures() {}

    /** A client of whom everything is known. */
    public static ClientProfile aProfile(@Nullable Inn inn, String address) {
        return new ClientProfile(
                "ООО «Ромашка» & Söhne 🌼",
                new Requisites(
                        "Общество «Ромашка»",
                        inn,
                        new Kpp("773601001"),
                        new Ogrn("1027700132195"),
                        new BankAccount(new Bic("044525225"), "40702810200000000001", "Сбер")),
                List.of(
                        new Contact("Анна Белова", new EmailAddress(address), "+74951234567"),
                        new Contact(null, new EmailAddress("second." + address), null)),
                List.of(
                        new PostalAddress(PostalAddress.Use.LEGAL, "Москва, Тверская, 1"),
                        new PostalAddress(PostalAddress.Use.DELIVERY, "Тверь, склад 2")),
                "платит в срок");
    }

    /** A taxpayer number that no other test has, as far as chance goes. */
    public static Inn anInn() {
        var digits = new StringBuilder("77");
        long random = UUID.randomUUID().getLeastSignificantBits();
        for (int i = 0; i < 7; i++) {
            digits.append((random >>> (4 * i) & 0xf) % 10);
        }
        for (int last = 0; ; last++) {
            var inn = Inn.parse(digits.toString() + last);
            if (inn.isPresent()) {
                return inn.get();
            }
        }
    }
}
