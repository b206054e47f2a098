package com.quotedesk.application.imports;

import com.quotedesk.domain.reading.Language;

/** A column of a table of companies. */
interface Column {

    String russian();

    String english();

    /** What stands above it. */
    default String heading(Language language) {
        return switch (language) {
            case RUSSIAN -> russian();
            case ENGLISH -> english();
        };
    }
}
