package com.quotedesk.documents.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** A cell as whoever looks at the sheet sees it, whatever kind of cell a program made of it. */
final class SheetCell {

    private static final int SHOWN = 40;

    /** What stands in a cell. */
    sealed interface Written {
        record Nothing() implements Written {}

        /**
         * @param percent whether it is shown as one, so that 0.2 is read as 20 %
         */
        record Figure(BigDecimal number, boolean percent) implements Written {}

        record Words(String text) implements Written {}
    }

    private final @Nullable Cell cell;
    private final String name;

    SheetCell(Row row, int column) {
        cell = row.getCell(column);
        name = new CellReference(row.getRowNum(), column).formatAsString();
    }

    private SheetCell(int row, int column) {
        cell = null;
        name = new CellReference(row, column).formatAsString();
    }

    static SheetCell at(Sheet sheet, int row, int column) {
        var found = sheet.getRow(row);
        return found == null ? new SheetCell(row, column) : new SheetCell(found, column);
    }

    /** {@code F12}. */
    String name() {
        return name.replace("$", "");
    }

    Written written() {
        if (cell == null) {
            return new Written.Nothing();
        }
        return switch (type(cell)) {
            case NUMERIC ->
                    new Written.Figure(
                            new BigDecimal(
                                    NumberToTextConverter.toText(cell.getNumericCellValue())),
                            cell.getCellStyle().getDataFormatString().contains("%"));
            case STRING -> words(cell.getStringCellValue());
            case BOOLEAN -> new Written.Words(Boolean.toString(cell.getBooleanCellValue()));
            case ERROR -> new Written.Words("#");
            default -> new Written.Nothing();
        };
    }

    /** A formula counts as what it came to when the file was saved. */
    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType();
    }

    private static Written words(String text) {
        return text.isBlank() ? new Written.Nothing() : new Written.Words(text);
    }

    boolean isEmpty() {
        return written() instanceof Written.Nothing;
    }

    boolean isText() {
        return written() instanceof Written.Words;
    }

    String text() {
        return switch (written()) {
            case Written.Nothing() -> "";
            case Written.Figure(var number, var _) -> number.toPlainString();
            case Written.Words(var text) -> text;
        };
    }

    /** The day, where the program took it for one. */
    Optional<LocalDate> day() {
        return cell != null && type(cell) == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                ? Optional.of(cell.getLocalDateTimeCellValue().toLocalDate())
                : Optional.empty();
    }

    String shortened() {
        var text = text();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
