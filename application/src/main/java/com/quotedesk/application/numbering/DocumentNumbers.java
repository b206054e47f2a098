package com.quotedesk.application.numbering;

import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;

/** The running numbers of documents. */
public interface DocumentNumbers {

    /**
     * Takes the next number of that kind and year. It is taken in the running transaction and given
     * back when that fails, so that no number is missing and none is used twice.
     */
    DocumentNumber next(DocumentKind kind, int year);
}
