package com.quotedesk.application.documents;

import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.shared.Bytes;

/** Makes the paper of a proposal. */
public interface ProposalPrinter {

    /**
     * The proposal as PDF. The same document in the same template gives the same bytes, as long as
     * the program is the same.
     */
    Bytes print(ProposalDocument document, ProposalTemplate template);
}
