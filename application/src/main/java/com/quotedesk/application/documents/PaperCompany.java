package com.quotedesk.application.documents;

import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.requisites.Requisites;
import org.jspecify.annotations.Nullable;

/**
 * A company as a paper shows it; null where there is nothing to show.
 *
 * @param name as it calls itself
 * @param person whom to talk to there
 * @param correspondent the account of its bank at the central bank
 */
public record PaperCompany(
        String name,
        Requisites requisites,
        @Nullable String address,
        @Nullable String person,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String correspondent) {

    /** A company of which only the name is known. */
    public static PaperCompany named(String name) {
        return new PaperCompany(name, Requisites.NONE, null, null, null, null, null);
    }

    /** Ourselves. */
    public static PaperCompany of(Company us) {
        return new PaperCompany(
                us.name(),
                us.requisites(),
                us.address(),
                us.person(),
                us.phone(),
                us.email(),
                us.correspondent());
    }

    /** As it is registered, or else as it calls itself. */
    public String fullName() {
        var legal = requisites.legalName();
        return legal == null ? name : legal;
    }
}
