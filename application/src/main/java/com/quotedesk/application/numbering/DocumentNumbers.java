package com.quotedesk.application.numbering;

import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import java.util.List;

/** The running numbers of documents. */
public interface DocumentNumbers {

    /** Takes the next number of that kind and year. */
    default DocumentNumber next(DocumentKind kind, int year) {
        return next(kind, year, 1).getFirst();
    }

    /**
     * Takes the next numbers of that kind and year, rising. They are taken in the running
     * transaction and given back when that fails, so that no number is missing and none is used
     * twice; all of them must be used in it.
     *
     * @param count at least 1
     */
    List<DocumentNumber> next(DocumentKind kind, int year, int count);
}
