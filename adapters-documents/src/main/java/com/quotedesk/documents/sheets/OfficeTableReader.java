package com.quotedesk.documents.sheets;

import com.quotedesk.application.documents.TableReader;
import com.quotedesk.domain.shared.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as XLSX and as CSV, told apart by how they begin. */
final class OfficeTableReader implements TableReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_PARTS = 200;
    private static final int BUFFER_BYTES = 8192;

    private final long mostUnpacked;

    /**
     * @param mostUnpacked how many bytes an XLSX may unpack to
     */
    OfficeTableReader(long mostUnpacked) {
        this.mostUnpacked = mostUnpacked;
    }

    @Override
    public Optional<List<List<String>>> read(Bytes file, int most) {
        return isZip(file) ? sheet(file, most) : CsvText.of(file).map(text -> text.rows(most + 1));
    }

    private static boolean isZip(Bytes file) {
        try (var content = file.open()) {
            return Arrays.equals(content.readNBytes(ZIP.length), ZIP);
        } catch (IOException impossible) {
            return false;
        }
    }

    /** Broken and hostile files make the library throw all sorts of things. */
    private Optional<List<List<String>>> sheet(Bytes file, int most) {
        if (!isBounded(file)) {
            return Optional.empty();
        }
        try (var workbook = new XSSFWorkbook(file.open())) {
            return Optional.of(rows(workbook.getSheetAt(0), most + 1));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static List<List<String>> rows(Sheet sheet, int most) {
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at <= sheet.getLastRowNum() && rows.size() < most; at++) {
            var cells = new ArrayList<String>();
            var row = sheet.getRow(at);
            int columns = row == null ? 0 : Math.min(row.getLastCellNum(), MOST_COLUMNS);
            for (int column = 0; column < columns; column++) {
                cells.add(new SheetCell(row, column).text());
            }
            rows.add(cells);
        }
        return rows;
    }

    /** A few bytes may unpack to more than the memory holds. */
    private boolean isBounded(Bytes file) {
        var buffer = new byte[BUFFER_BYTES];
        long unpacked = 0;
        int parts = 0;
        // Some programs tell the size of a part behind it only, which this reader can cope with.
        try (var zip = ZipFile.builder().setByteArray(file.toArray()).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts++;
                try (var part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > mostUnpacked || parts > MOST_PARTS) {
                            return false;
                        }
                    }
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }
}
