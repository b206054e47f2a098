package com.quotedesk.ai.reading.files;

import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.reading.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the visible cells of workbooks, old and new. */
final class Workbooks {

    private static final int MAX_SHEETS = 20;
    private static final int MAX_ROWS = 5_000;
    private static final int MAX_COLUMNS = 60;
    private static final int MAX_CELLS = 60_000;
    private static final int MAX_TEXT = 2_000;
    private static final long MAX_ENTRY = 30L * 1024 * 1024;
    private static final MathContext DIGITS = new MathContext(12);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final String part;
    private int cells;
    private boolean complete = true;

    static {
        ZipSecureFile.setMaxEntrySize(MAX_ENTRY);
        ZipSecureFile.setMaxTextSize(MAX_ENTRY);
    }

    private Workbooks(String part) {
        this.part = part;
    }

    static FileText read(String part, String name, byte[] bytes) throws IOException {
        var reader = new Workbooks(part);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            var blocks = reader.blocks(workbook);
            return new FileText(part, name, blocks, reader.complete && !blocks.isEmpty());
        }
    }

    private List<Block> blocks(Workbook workbook) {
        var blocks = new ArrayList<Block>();
        for (int s = 0; s < Math.min(workbook.getNumberOfSheets(), MAX_SHEETS); s++) {
            if (workbook.isSheetHidden(s) || workbook.isSheetVeryHidden(s)) {
                continue;
            }
            var rows = rows(workbook.getSheetAt(s), s);
            if (!rows.isEmpty()) {
                blocks.add(new Grid(rows, Zone.OWN));
            }
        }
        complete &= workbook.getNumberOfSheets() <= MAX_SHEETS;
        return blocks;
    }

    private List<List<Cell>> rows(Sheet sheet, int index) {
        var rows = new ArrayList<List<Cell>>();
        var merged = merged(sheet);
        int last = Math.min(sheet.getLastRowNum(), MAX_ROWS);
        complete &= sheet.getLastRowNum() <= MAX_ROWS;
        for (int r = sheet.getFirstRowNum(); r <= last && r >= 0; r++) {
            var row = sheet.getRow(r);
            if (row == null || row.getZeroHeight()) {
                continue;
            }
            var read = row(sheet, row, index, merged);
            if (read.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(read);
            }
        }
        return rows;
    }

    /** For cells below the first of a region that was merged downwards: the row of the first. */
    private static Map<Long, Integer> merged(Sheet sheet) {
        var rows = new HashMap<Long, Integer>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            int height = region.getLastRow() - region.getFirstRow();
            if (height == 0 || height > 200 || rows.size() > MAX_ROWS) {
                continue;
            }
            for (int r = region.getFirstRow() + 1; r <= region.getLastRow(); r++) {
                rows.put(key(r, region.getFirstColumn()), region.getFirstRow());
            }
        }
        return rows;
    }

    private static long key(int row, int column) {
        return ((long) row << 16) | column;
    }

    private List<Cell> row(Sheet sheet, Row row, int index, Map<Long, Integer> merged) {
        var read = new ArrayList<Cell>();
        int width = Math.min(row.getLastCellNum(), MAX_COLUMNS);
        int column = 0;
        for (int c = 0; c < width; c++) {
            if (sheet.isColumnHidden(c)) {
                continue;
            }
            if (++cells > MAX_CELLS) {
                complete = false;
                break;
            }
            var evidence = new Evidence.Cell(part, index, row.getRowNum(), c);
            read.add(new Cell(text(sheet, row, c, merged), evidence));
            column++;
        }
        return column == 0 ? List.of() : read;
    }

    private static String text(Sheet sheet, Row row, int column, Map<Long, Integer> merged) {
        var above = merged.get(key(row.getRowNum(), column));
        if (above != null) {
            var first = sheet.getRow(above);
            var cell = first == null ? null : first.getCell(column);
            return cell != null && cell.getCellType() == CellType.STRING ? text(cell) : "";
        }
        var cell = row.getCell(column);
        return cell == null ? "" : text(cell);
    }

    private static String text(org.apache.poi.ss.usermodel.Cell cell) {
        var type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> string(cell);
            case NUMERIC -> number(cell);
            default -> "";
        };
    }

    private static String string(org.apache.poi.ss.usermodel.Cell cell) {
        var font = cell.getSheet().getWorkbook().getFontAt(cell.getCellStyle().getFontIndex());
        if (font.getStrikeout()) {
            return "";
        }
        var text = Fold.oneLine(cell.getStringCellValue());
        return text.substring(0, Math.min(text.length(), MAX_TEXT));
    }

    /**
     * A number with a point, never with exactly three digits behind it: nobody may take it for
     * thousands.
     */
    private static String number(org.apache.poi.ss.usermodel.Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            var time = cell.getLocalDateTimeCellValue();
            return time == null ? "" : time.format(DAY);
        }
        var value =
                BigDecimal.valueOf(cell.getNumericCellValue()).round(DIGITS).stripTrailingZeros();
        var text = value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
        var plain = value.scale() == 3 ? text + "0" : text;
        return plain + currency(cell.getCellStyle().getDataFormatString());
    }

    private static String currency(String format) {
        if (format == null) {
            return "";
        }
        for (var sign : List.of("€", "£", "₽", "₸", "¥")) {
            if (format.contains(sign)) {
                return " " + sign;
            }
        }
        if (format.contains("руб") || format.contains("р.")) {
            return " руб.";
        }
        boolean dollar =
                format.contains("\"$\"")
                        || format.contains("[$$")
                        || format.startsWith("$")
                        || format.contains("\\$");
        return dollar ? " $" : "";
    }
}
