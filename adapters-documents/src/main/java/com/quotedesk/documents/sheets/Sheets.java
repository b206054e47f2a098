package com.quotedesk.documents.sheets;

import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.application.documents.TableFiles;
import com.quotedesk.application.documents.TableReader;

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

    /**
     * @param mostUnpacked how many bytes an XLSX may unpack to
     */
    public static TableReader tableReader(long mostUnpacked) {
        return new OfficeTableReader(mostUnpacked);
    }

    public static TableFiles tables() {
        return new OfficeTableFiles();
    }
}
