package com.quotedesk.documents.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.TableFiles;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as XLSX and as CSV. */
final class OfficeTableFiles implements TableFiles {

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_DIGITS = 15;

    /** How a text begins that a program might take for a formula (CWE-1236). */
    private static final String FORMULA = "=+-@\t\r";

    private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Override
    public Bytes xlsx(Table table) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Quotedesk", "1.0")) {
            var sheet = workbook.newWorksheet(sheetName(table.name()));
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.value(0, column, clean(table.columns().get(column)));
            }
            sheet.range(0, 0, 0, Math.max(0, table.columns().size() - 1)).style().bold().set();
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                var cells = table.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    write(sheet, row + 1, column, cells.get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.owning(out.toByteArray());
    }

    /** Sheets count in binary fractions: a number with more digits than those keep stays a text. */
    private static void write(Worksheet sheet, int row, int column, Table.Cell cell) {
        switch (cell) {
            case Table.Cell.Text(var text) -> sheet.value(row, column, clean(text));
            case Table.Cell.Figure(var number) -> {
                if (number.stripTrailingZeros().precision() > MOST_DIGITS) {
                    sheet.value(row, column, number.toPlainString());
                } else {
                    sheet.value(row, column, number);
                }
            }
            case Table.Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd.mm.yyyy").set();
            }
            case Table.Cell.Empty() -> {}
        }
    }

    private static String sheetName(String name) {
        var plain = clean(name).replaceAll("[\\\\/?*:\\[\\]']", " ").strip();
        return plain.isEmpty() ? "1" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    /** Without what XML cannot hold, and no longer than a cell can be. */
    private static String clean(String text) {
        var clean = new StringBuilder();
        text.codePoints()
                .filter(
                        point ->
                                point == '\t'
                                        || point == '\n'
                                        || (point >= ' '
                                                && (point < Character.MIN_SURROGATE
                                                        || point > Character.MAX_SURROGATE)
                                                && point != 0xFFFE
                                                && point != 0xFFFF))
                .forEach(clean::appendCodePoint);
        return clean.substring(0, Math.min(LONGEST_CELL, clean.length()));
    }

    @Override
    public Bytes csv(Table table, Language language) {
        var text = new StringBuilder("\uFEFF");
        row(text, table.columns().stream().map(OfficeTableFiles::text).toList());
        for (var cells : table.rows()) {
            row(text, cells.stream().map(cell -> csv(cell, language)).toList());
        }
        return Bytes.owning(text.toString().getBytes(UTF_8));
    }

    private static void row(StringBuilder text, Iterable<String> cells) {
        text.append(String.join(";", cells)).append("\r\n");
    }

    private static String csv(Table.Cell cell, Language language) {
        return switch (cell) {
            case Table.Cell.Text(var text) -> text(text);
            case Table.Cell.Figure(var number) -> number(number, language);
            case Table.Cell.Day(var day) ->
                    switch (language) {
                        case RUSSIAN -> RUSSIAN_DAY.format(day);
                        case ENGLISH -> day.toString();
                    };
            case Table.Cell.Empty() -> "";
        };
    }

    private static String number(BigDecimal number, Language language) {
        return switch (language) {
            case RUSSIAN -> number.toPlainString().replace('.', ',');
            case ENGLISH -> number.toPlainString();
        };
    }

    private static String text(String raw) {
        var text = clean(raw);
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == ',');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
