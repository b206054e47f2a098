package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.documents.PreviewProposal;
import com.quotedesk.application.documents.ProposalPrinter;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.documents.TableFiles;
import com.quotedesk.documents.proposals.ProposalPrinters;
import com.quotedesk.documents.sheets.Sheets;
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
    QuoteSheets quoteSheets(@Property(name = FilesWiring.SECRET) String secret) {
        return Sheets.quotes(secret, LARGEST_FORM_BYTES);
    }

    @Singleton
    TableFiles tableFiles() {
        return Sheets.tables();
    }
}
