package com.quotedesk.domain.documents;

import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.VatMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our own company, as its papers show it; null where there is nothing to show.
 *
 * @param name as we call ourselves; not blank
 * @param person whom to talk to
 * @param correspondent the account of our bank at the central bank, 20 digits
 * @param signatory who signs, with the office: {@code Директор Иванов И. И.}
 * @param vatMode how prices are told where nobody says otherwise
 * @param logo a picture of {@link Logo}
 */
public record Company(
        String name,
        Requisites requisites,
        @Nullable String address,
        @Nullable String person,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String correspondent,
        @Nullable String signatory,
        VatMode vatMode,
        @Nullable Bytes logo) {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{20}");

    public Company {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a company has a name");
        }
        if (correspondent != null && !isAccount(correspondent)) {
            throw new IllegalArgumentException("no account of a bank: " + correspondent);
        }
    }

    /** A company of which only the name is known. */
    public static Company named(String name) {
        return new Company(
                name, Requisites.NONE, null, null, null, null, null, null, VatMode.INCLUDED, null);
    }

    /** Whether {@code text} is written as an account of a bank is. */
    public static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    public Company withLogo(@Nullable Bytes picture) {
        return new Company(
                name,
                requisites,
                address,
                person,
                phone,
                email,
                correspondent,
                signatory,
                vatMode,
                picture);
    }
}
