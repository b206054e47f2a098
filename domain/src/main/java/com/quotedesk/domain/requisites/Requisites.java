package com.quotedesk.domain.requisites;

import org.jspecify.annotations.Nullable;

/**
 * What identifies a company in papers; null where we do not know it, or it has none.
 *
 * @param legalName in full, as it is registered
 */
public record Requisites(
        @Nullable String legalName,
        @Nullable Inn inn,
        @Nullable Kpp kpp,
        @Nullable Ogrn ogrn,
        @Nullable BankAccount account) {

    public static final Requisites NONE = new Requisites(null, null, null, null, null);

    /** All that is known is the taxpayer number, or not even that. */
    public static Requisites of(@Nullable Inn inn) {
        return new Requisites(null, inn, null, null, null);
    }
}
