package com.quotedesk.documents.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.application.documents.TableFiles;
import com.quotedesk.domain.reading.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableFilesTest {

    private final TableFiles files = Sheets.tables();

    private static Table table(Cell... cells) {
        return new Table(
                "Заявки: все [2026]",
                List.of("Имя", "Сумма", "День", "Пусто"),
                List.of(List.of(cells)));
    }

    private static final Table ONE =
            table(
                    new Cell.Text("Кабель; \"медный\""),
                    new Cell.Figure(new BigDecimal("-1234.50")),
                    new Cell.Day(LocalDate.of(2026, 11, 5)),
                    new Cell.Empty());

    @Test
    void csv_opens_in_russian_excel() {
        assertThat(new String(files.csv(ONE, Language.RUSSIAN).toArray(), UTF_8))
                .isEqualTo(
                        "\uFEFFИмя;Сумма;День;Пусто\r\n\"Кабель; \"\"медный\"\"\";-1234,50;05.11.2026;\r\n");
        assertThat(new String(files.csv(ONE, Language.ENGLISH).toArray(), UTF_8))
                .endsWith(";-1234.50;2026-11-05;\r\n");
    }

    @Test
    void xlsx_holds_numbers_and_days_as_such() throws IOException {
        try (var workbook = new XSSFWorkbook(files.xlsx(ONE).open())) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Заявки  все  2026");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Сумма");
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Кабель; \"медный\"");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-1234.5);
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 11, 5));
            assertThat(row.getCell(3)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "=cmd|' /C calc'!A0"
            })
    void no_text_is_a_formula(String text) throws IOException {
        var table =
                table(new Cell.Text(text), new Cell.Empty(), new Cell.Empty(), new Cell.Empty());

        assertThat(new String(files.csv(table, Language.RUSSIAN).toArray(), UTF_8).lines().toList())
                .element(1)
                .asString()
                .matches("\"?'.*");
        try (var workbook = new XSSFWorkbook(files.xlsx(table).open())) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void what_xml_cannot_hold_is_left_out_and_long_numbers_keep_their_digits() throws IOException {
        var table =
                table(
                        new Cell.Text("a\u0000\u0001b\uFFFF😀"),
                        new Cell.Figure(new BigDecimal("12345678901234567.89")),
                        new Cell.Text("x".repeat(40_000)),
                        new Cell.Empty());

        try (var workbook = new XSSFWorkbook(files.xlsx(table).open())) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("ab😀");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("12345678901234567.89");
            assertThat(row.getCell(2).getStringCellValue()).hasSize(32_767);
        }
    }
}
