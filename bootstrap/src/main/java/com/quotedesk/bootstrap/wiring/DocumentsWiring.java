package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.documents.PreviewProposal;
import com.quotedesk.application.documents.ProposalPrinter;
import com.quotedesk.documents.proposals.ProposalPrinters;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class DocumentsWiring {

    @Singleton
    ProposalPrinter proposalPrinter() {
        return ProposalPrinters.pdf();
    }

    @Singleton
    PreviewProposal previewProposal(ProposalPrinter printer) {
        return new PreviewProposal(printer);
    }
}
