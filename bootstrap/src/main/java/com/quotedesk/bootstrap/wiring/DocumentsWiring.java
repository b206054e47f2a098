package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.documents.ChangeCompany;
import com.quotedesk.application.documents.ChangeProposalTemplate;
import com.quotedesk.application.documents.CurrentLetterhead;
import com.quotedesk.application.documents.Letterheads;
import com.quotedesk.application.documents.PreviewProposal;
import com.quotedesk.application.documents.ProposalPapers;
import com.quotedesk.application.documents.ProposalPrinter;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.documents.TableFiles;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.documents.proposals.ProposalPrinters;
import com.quotedesk.documents.sheets.Sheets;
import com.quotedesk.domain.settings.DeskSettings;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

@Factory
final class DocumentsWiring {

    /** A form of a thousand rows has less than a tenth of it. */
    private static final int LARGEST_FORM_BYTES = 5 << 20;

    @Singleton
    ProposalPrinter proposalPrinter() {
        return ProposalPrinters.pdf();
    }

    @Singleton
    PreviewProposal previewProposal(ProposalPrinter printer) {
        return new PreviewProposal(printer);
    }

    @Singleton
    CurrentLetterhead currentLetterhead(
            Letterheads letterheads, Settings settings, CurrentSettings current) {
        return new CurrentLetterhead(
                letterheads,
                settings.outgoing().policy().from().shown(),
                () -> current.get(DeskSettings.COMPANY_VAT_RATE));
    }

    @Singleton
    ProposalPapers proposalPapers(
            CurrentLetterhead letterhead, ProposalPrinter printer, Settings settings) {
        return new ProposalPapers(letterhead, printer, settings.zone());
    }

    @Singleton
    ChangeCompany changeCompany(
            Transactions transactions, Letterheads letterheads, Journal journal) {
        return new ChangeCompany(transactions, letterheads, journal);
    }

    @Singleton
    ChangeProposalTemplate changeProposalTemplate(
            Transactions transactions, Letterheads letterheads, Journal journal) {
        return new ChangeProposalTemplate(transactions, letterheads, journal);
    }

    @Singleton
    QuoteSheets quoteSheets(@Property(name = FilesWiring.SECRET) String secret) {
        return Sheets.quotes(secret, LARGEST_FORM_BYTES);
    }

    @Singleton
    TableFiles tableFiles() {
        return Sheets.tables();
    }
}
