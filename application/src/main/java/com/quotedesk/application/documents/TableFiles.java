package com.quotedesk.application.documents;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;

/** Tables as files. No text in them is ever taken for a formula. */
public interface TableFiles {

    Bytes xlsx(Table table);

    /**
     * As Excel of the language opens it with a double click: UTF-8 with its mark, semicolons, and
     * for Russian a comma in numbers.
     */
    Bytes csv(Table table, Language language);
}
