package com.quotedesk.application.documents;

import com.quotedesk.application.documents.Letterheads.StoredCompany;
import com.quotedesk.application.documents.Letterheads.StoredTemplate;
import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.shared.VatMode;
import java.math.BigDecimal;
import java.util.function.Supplier;

/** Who we are on papers and how those look now, whether somebody wrote it down or not. */
public final class CurrentLetterhead {

    private final Letterheads letterheads;
    private final String name;
    private final Supplier<BigDecimal> vatRate;

    /**
     * @param name what we are called until somebody has written it down
     * @param vatRate in percent
     */
    public CurrentLetterhead(Letterheads letterheads, String name, Supplier<BigDecimal> vatRate) {
        this.letterheads = letterheads;
        this.name = name;
        this.vatRate = vatRate;
    }

    /** Version 0 is that of nobody. */
    public StoredCompany stored() {
        return letterheads.company().orElseGet(() -> new StoredCompany(Company.named(name), 0));
    }

    public Company company() {
        return stored().company();
    }

    /** Version 0 is the standard one; the logo is the company's. */
    public StoredTemplate storedTemplate() {
        var kept =
                letterheads
                        .template()
                        .orElseGet(() -> new StoredTemplate(ProposalTemplate.STANDARD, 0));
        return new StoredTemplate(kept.template().withLogo(company().logo()), kept.version());
    }

    public ProposalTemplate template() {
        return storedTemplate().template();
    }

    /** The tax of what we sell where nobody says otherwise. */
    public Vat vat() {
        var mode = company().vatMode();
        return new Vat(mode, mode == VatMode.EXEMPT ? null : new Percent(vatRate.get()));
    }
}
