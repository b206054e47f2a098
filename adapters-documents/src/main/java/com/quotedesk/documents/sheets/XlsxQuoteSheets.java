package com.quotedesk.documents.sheets;

import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.documents.QuoteForm;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forms as XLSX. */
final class XlsxQuoteSheets implements QuoteSheets {

    /** How many times the largest file a form may unpack to. */
    private static final int MOST_GROWTH = 8;

    private static final int MOST_PARTS = 200;
    private static final String LIST_OF_SHEETS = "xl/workbook.xml";
    private static final String OURS = "name=\"" + FormPlaces.HIDDEN_SHEET + "\"";
    private static final int BUFFER_BYTES = 8192;

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
        if (file.size() > mostBytes || !isWorthReading(file, (long) mostBytes * MOST_GROWTH)) {
            return new FilledSheet.NotOurs();
        }
        try (var workbook = new XSSFWorkbook(file.open())) {
            return new FormReader(workbook, seal).read();
        } catch (IOException | RuntimeException unreadable) {
            return new FilledSheet.NotOurs();
        }
    }

    /**
     * A few bytes may unpack to more than the memory holds, and all of it would be read into it;
     * and most workbooks that come by mail are none of ours, which their list of sheets tells.
     */
    private static boolean isWorthReading(Bytes file, long most) {
        var buffer = new byte[BUFFER_BYTES];
        var sheets = new ByteArrayOutputStream();
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(file.open())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > most || parts > MOST_PARTS) {
                        return false;
                    }
                    if (entry.getName().equals(LIST_OF_SHEETS)) {
                        sheets.write(buffer, 0, read);
                    }
                }
            }
            return sheets.toString(StandardCharsets.UTF_8).contains(OURS);
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }
}
