package com.quotedesk.documents.sheets;

import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.documents.QuoteForm;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.domain.shared.Bytes;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forms as XLSX. */
final class XlsxQuoteSheets implements QuoteSheets {

    private final FormSeal seal;
    private final int mostBytes;

    XlsxQuoteSheets(String secret, int mostBytes) {
        seal = new FormSeal(secret);
        this.mostBytes = mostBytes;
    }

    @Override
    public Bytes write(QuoteForm form) {
        return new FormWriter(form, seal).write();
    }

    /**
     * Broken and hostile files make the library throw all sorts of things; to us they are not ours.
     */
    @Override
    public FilledSheet read(Bytes file) {
        if (file.size() > mostBytes) {
            return new FilledSheet.NotOurs();
        }
        try (var workbook = new XSSFWorkbook(file.open())) {
            return new FormReader(workbook, seal).read();
        } catch (IOException | RuntimeException unreadable) {
            return new FilledSheet.NotOurs();
        }
    }
}
