package com.quotedesk.application.documents;

import com.quotedesk.domain.shared.Bytes;

/** Forms for suppliers as files, and what comes back in them. */
public interface QuoteSheets {

    /** The form as XLSX: what is asked cannot be changed, what is answered can. */
    Bytes write(QuoteForm form);

    /**
     * Reads a form that came back, however it was saved and in whatever order its rows are. Never
     * throws for what a file holds.
     */
    FilledSheet read(Bytes file);
}
