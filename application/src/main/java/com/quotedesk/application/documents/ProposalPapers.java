package com.quotedesk.application.documents;

import com.quotedesk.domain.proposals.Offer;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Bytes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the paper of a version of a proposal shows, with nothing in it of what things cost us. */
public final class ProposalPapers {

    private final CurrentLetterhead letterhead;
    private final ProposalPrinter printer;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which the paper is dated
     */
    public ProposalPapers(CurrentLetterhead letterhead, ProposalPrinter printer, ZoneId zone) {
        this.letterhead = letterhead;
        this.printer = printer;
        this.zone = zone;
    }

    /**
     * The paper as PDF, under our letterhead as it is now.
     *
     * @throws IllegalArgumentException when nothing is offered
     */
    public Bytes print(String number, ProposalVersion version) {
        return printer.print(of(number, version), letterhead.template());
    }

    /**
     * The paper as it is issued, or of a draft as it would be.
     *
     * @param number of the proposal; of a draft that has none, what stands in its place
     * @throws IllegalArgumentException when nothing is offered
     */
    public ProposalDocument of(String number, ProposalVersion version) {
        var us = letterhead.company();
        var issued = version.issuedAt();
        var made = issued == null ? version.draftedAt() : issued;
        var offer = version.offer();
        return new ProposalDocument(
                number,
                version.revision(),
                made,
                LocalDate.ofInstant(made, zone),
                offer.validUntil(),
                offer.language(),
                PaperCompany.of(us),
                client(version),
                us.signatory(),
                offer.currency(),
                offer.lines().stream()
                        .map(
                                line ->
                                        new ProposalLine(
                                                line.name(),
                                                line.sku(),
                                                line.quantity(),
                                                line.unit(),
                                                line.price().unit(),
                                                line.price().vat(),
                                                line.amounts(),
                                                days(line.leadTime()),
                                                null))
                        .toList(),
                terms(offer));
    }

    /** Nobody's name stands where nobody knows who asks. */
    private static PaperCompany client(ProposalVersion version) {
        var addressee = version.addressee();
        return addressee == null
                ? PaperCompany.named("")
                : new PaperCompany(
                        addressee.name(), addressee.requisites(), null, null, null, null, null);
    }

    /** What is promised is the later bound. */
    private static @Nullable Integer days(@Nullable LeadTime time) {
        if (time == null) {
            return null;
        }
        return time.maxDays() == null ? time.minDays() : time.maxDays();
    }

    private static List<PaperTerm> terms(Offer offer) {
        boolean russian = offer.language() == Language.RUSSIAN;
        var terms = new ArrayList<PaperTerm>();
        if (offer.terms() != null) {
            terms.add(
                    new PaperTerm(
                            russian ? "Поставка и оплата" : "Supply and payment", offer.terms()));
        }
        if (offer.note() != null) {
            terms.add(new PaperTerm(russian ? "Примечание" : "Note", offer.note()));
        }
        return terms;
    }
}
