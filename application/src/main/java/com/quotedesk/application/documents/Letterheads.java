package com.quotedesk.application.documents;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.documents.ProposalTemplate;
import java.util.Optional;

/**
 * Who we are on papers and how those look, as people have written it down. There is one of each.
 */
public interface Letterheads {

    /**
     * @param version counts the changes, from 1
     */
    record StoredCompany(Company company, long version) {}

    /**
     * @param template without the logo, which is the company's
     * @param version counts the changes, from 1
     */
    record StoredTemplate(ProposalTemplate template, long version) {}

    Optional<StoredCompany> company();

    Optional<StoredTemplate> template();

    /**
     * Puts the next version in the place of the one before; version 1 is the first.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(StoredCompany company);

    /**
     * Puts the next version in the place of the one before; version 1 is the first.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(StoredTemplate template);
}
