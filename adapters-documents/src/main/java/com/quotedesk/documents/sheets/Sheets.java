package com.quotedesk.documents.sheets;

import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.documents.TableFiles;

/** Where forms and tables as files come from. */
public final class Sheets {

    private Sheets() {}

    /**
     * @param secret what forms are signed with; the same on all nodes
     * @param mostBytes the largest file that is read
     */
    public static QuoteSheets quotes(String secret, int mostBytes) {
        return new XlsxQuoteSheets(secret, mostBytes);
    }

    public static TableFiles tables() {
        return new OfficeTableFiles();
    }
}
