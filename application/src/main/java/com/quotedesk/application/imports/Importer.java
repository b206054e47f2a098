package com.quotedesk.application.imports;

import com.quotedesk.application.imports.TableImport.Result;
import com.quotedesk.domain.users.Access;
import java.util.List;

/** Knows what a row of a table means, and what becomes of a company. */
interface Importer {

    List<? extends Column> columns();

    /** Whose the row is: rows with the same key are of one company. */
    String keyOf(Row row);

    /** Must stand above a column. */
    Column name();

    Column email();

    /**
     * Writes a company down, or tells what would become of it.
     *
     * @param trial whether nothing is to be written
     */
    Result take(Company company, Access by, boolean trial);
}
