package com.quotedesk.documents.proposals;

import com.quotedesk.application.documents.ProposalPrinter;
import com.quotedesk.documents.pdf.Typefaces;

/** Where printers of proposals come from. */
public final class ProposalPrinters {

    private ProposalPrinters() {}

    /**
     * Reads the fonts, which takes a moment: make one and keep it. Any number of threads use it.
     */
    public static ProposalPrinter pdf() {
        return new PdfProposalPrinter(Typefaces.load());
    }
}
