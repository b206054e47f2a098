package com.quotedesk.documents.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.quotedesk.application.documents.CellFault;
import com.quotedesk.application.documents.CellFault.Kind;
import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.application.documents.QuoteForm;
import com.quotedesk.application.documents.QuoteSheets;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.VatMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuoteSheetsTest {

    private static final UUID RFQ = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Currency RUB = Currency.getInstance("RUB");

    private final QuoteSheets sheets = Sheets.quotes("a secret of the program", 1 << 20);

    private static QuoteForm form(UUID rfq, Language language) {
        return new QuoteForm(
                rfq,
                "RFQ-2026-0012",
                language,
                "ООО «СнабТехКомплект»",
                Instant.parse("2026-11-20T09:30:00Z"),
                "22.11.2026 18:00",
                List.of(
                        new QuoteForm.Row("Кабель", "CAB-1", new BigDecimal("500"), Unit.METRE),
                        new QuoteForm.Row("=1+1", null, new BigDecimal("2.5"), Unit.PIECE),
                        new QuoteForm.Row("Щит", null, BigDecimal.ONE, Unit.SET)));
    }

    private static Bytes changed(Bytes file, Consumer<XSSFWorkbook> change) throws IOException {
        try (var workbook = new XSSFWorkbook(file.open())) {
            change.accept(workbook);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return Bytes.owning(out.toByteArray());
        }
    }

    private FilledSheet filled(Language language, Consumer<XSSFSheet> fill) throws IOException {
        return sheets.read(
                changed(
                        sheets.write(form(RFQ, language)),
                        workbook -> fill.accept(workbook.getSheetAt(0))));
    }

    private static void set(XSSFSheet sheet, int row, int column, Object value) {
        var cell = sheet.getRow(row).getCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static FilledSheet.Line line(
            int position,
            @Nullable String price,
            VatMode vat,
            @Nullable String rate,
            @Nullable Integer lead,
            @Nullable String note) {
        return new FilledSheet.Line(
                position,
                price == null ? null : new BigDecimal(price),
                vat,
                rate == null ? null : new BigDecimal(rate),
                lead,
                note);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_empty_form_answers_nothing(Language language) {
        assertThat(sheets.read(sheets.write(form(RFQ, language))))
                .isEqualTo(new FilledSheet.Filled(RFQ, language, RUB, null, null, List.of()));
    }

    @Test
    void what_is_filled_in_is_read_exactly() throws IOException {
        var read =
                filled(
                        Language.RUSSIAN,
                        sheet -> {
                            set(sheet, 3, 2, "USD");
                            set(sheet, 4, 2, "без НДС");
                            set(sheet, 5, 2, "КП-77");
                            sheet.getRow(6).getCell(2).setCellValue(LocalDate.of(2026, 12, 31));
                            set(sheet, 9, 5, 118.4);
                            set(sheet, 9, 6, 14);
                            set(sheet, 9, 7, 22);
                            set(sheet, 9, 8, "Аналог");
                            set(sheet, 10, 5, "1 234,50 руб.");
                            set(sheet, 10, 6, 0);
                            set(sheet, 10, 7, "без НДС");
                        });

        assertThat(read)
                .isEqualTo(
                        new FilledSheet.Filled(
                                RFQ,
                                Language.RUSSIAN,
                                Currency.getInstance("USD"),
                                "КП-77",
                                LocalDate.of(2026, 12, 31),
                                List.of(
                                        line(1, "118.4", VatMode.EXCLUDED, "22", 14, "Аналог"),
                                        line(2, "1234.50", VatMode.EXEMPT, null, 0, null))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RUSSIAN | 1 234,50 | 2 недели | 20% | 1234.50 | 14 | 20
                    RUSSIAN | 1234.5 ₽ | в наличии | НДС 10 % | 1234.5 | 0 | 10
                    RUSSIAN | 1.234,50 | 7 дн. | 0 | 1234.50 | 7 | 0
                    RUSSIAN | 12,345 | 1 день | 22 | 12.345 | 1 | 22
                    ENGLISH | 1,234.50 USD | in stock | 20 % | 1234.50 | 0 | 20
                    ENGLISH | 12,345 | 3 weeks | VAT 5% | 12345 | 21 | 5
                    """)
    void people_write_numbers_in_many_ways(
            Language language,
            String price,
            String lead,
            String vat,
            String p,
            int days,
            String rate)
            throws IOException {
        var read =
                filled(
                        language,
                        sheet -> {
                            set(sheet, 9, 5, price);
                            set(sheet, 9, 6, lead);
                            set(sheet, 9, 7, vat);
                        });

        assertThat(((FilledSheet.Filled) read).lines())
                .containsExactly(line(1, p, VatMode.INCLUDED, rate, days, null));
    }

    @Test
    void a_share_shown_as_percent_is_a_percent() throws IOException {
        var read =
                filled(
                        Language.RUSSIAN,
                        sheet -> {
                            set(sheet, 9, 5, 1);
                            var cell = sheet.getRow(9).getCell(7);
                            var style = sheet.getWorkbook().createCellStyle();
                            style.setDataFormat(
                                    sheet.getWorkbook().createDataFormat().getFormat("0%"));
                            cell.setCellStyle(style);
                            cell.setCellValue(0.2);
                        });

        assertThat(((FilledSheet.Filled) read).lines())
                .containsExactly(line(1, "1", VatMode.INCLUDED, "20", null, null));
    }

    @Test
    void every_fault_is_told_by_its_cell() throws IOException {
        var read =
                filled(
                        Language.RUSSIAN,
                        sheet -> {
                            set(sheet, 3, 2, "тугрики");
                            set(sheet, 4, 2, "как договоримся");
                            set(sheet, 6, 2, "скоро");
                            set(sheet, 9, 5, "дорого");
                            set(sheet, 9, 6, "скоро");
                            set(sheet, 9, 7, "130");
                            set(sheet, 9, 8, "x".repeat(1001));
                            set(sheet, 10, 5, 0);
                            set(sheet, 11, 5, -5);
                        });

        assertThat(read).isInstanceOf(FilledSheet.Faulty.class);
        var faulty = (FilledSheet.Faulty) read;
        assertThat(faulty.rfq()).isEqualTo(RFQ);
        assertThat(faulty.faults())
                .extracting(CellFault::cell, CellFault::kind)
                .containsExactly(
                        tuple("C4", Kind.NOT_A_CURRENCY),
                        tuple("C5", Kind.NOT_A_MODE),
                        tuple("C7", Kind.NOT_A_DATE),
                        tuple("F10", Kind.NOT_A_PRICE),
                        tuple("H10", Kind.NOT_A_RATE),
                        tuple("G10", Kind.NOT_A_TIME),
                        tuple("I10", Kind.TOO_LONG),
                        tuple("F11", Kind.NOT_A_PRICE),
                        tuple("F12", Kind.NOT_A_PRICE));
        assertThat(faulty.faults().get(3).message(faulty.language()))
                .isEqualTo("Ячейка F10, «дорого»: здесь нужна цена больше нуля, например 1234,50.");
    }

    @Test
    void rows_may_be_moved() throws IOException {
        var read =
                filled(
                        Language.RUSSIAN,
                        sheet -> {
                            set(sheet, 9, 5, 10);
                            set(sheet, 11, 5, 30);
                            // The third goes to the top, the first below an empty row.
                            sheet.shiftRows(9, 9, 6);
                            sheet.shiftRows(11, 11, -2);
                        });

        assertThat(((FilledSheet.Filled) read).lines())
                .containsExactly(
                        line(1, "10", VatMode.INCLUDED, null, null, null),
                        line(3, "30", VatMode.INCLUDED, null, null, null));
    }

    @Test
    void a_row_that_was_not_asked_for_is_a_fault() throws IOException {
        var read =
                filled(
                        Language.ENGLISH,
                        sheet -> {
                            var row = sheet.createRow(12);
                            row.createCell(1).setCellValue("Something else");
                            row.createCell(5).setCellValue(5);
                            set(sheet, 10, 9, sheet.getRow(9).getCell(9).getStringCellValue());
                            set(sheet, 11, 9, "3.AAAAAAAAAAAAAAAA");
                        });

        assertThat(((FilledSheet.Faulty) read).faults())
                .extracting(CellFault::kind)
                .containsExactly(Kind.REPEATED_ROW, Kind.UNKNOWN_ROW, Kind.UNKNOWN_ROW);
    }

    @Test
    void rows_of_another_request_are_unknown_and_another_seal_is_not_ours() throws IOException {
        var other =
                sheets.write(
                        form(
                                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058"),
                                Language.RUSSIAN));
        var ids = new ArrayList<String>();
        var seals = new ArrayList<String>();
        changed(
                other,
                workbook -> {
                    ids.add(workbook.getSheetAt(0).getRow(9).getCell(9).getStringCellValue());
                    seals.add(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue());
                });

        assertThat(filled(Language.RUSSIAN, sheet -> set(sheet, 9, 9, ids.getFirst())))
                .isInstanceOf(FilledSheet.Faulty.class);
        var mine = sheets.write(form(RFQ, Language.RUSSIAN));
        for (var seal : List.of("", "made.up", seals.getFirst() + "x", "A" + seals.getFirst())) {
            assertThat(
                            sheets.read(
                                    changed(
                                            mine,
                                            workbook ->
                                                    workbook.getSheetAt(1)
                                                            .getRow(0)
                                                            .getCell(0)
                                                            .setCellValue(seal))))
                    .as(seal)
                    .isEqualTo(new FilledSheet.NotOurs());
        }
    }

    @Test
    void what_is_no_form_is_not_ours() throws IOException {
        assertThat(sheets.read(Bytes.empty())).isEqualTo(new FilledSheet.NotOurs());
        assertThat(sheets.read(Bytes.owning("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new FilledSheet.NotOurs());
        assertThat(sheets.read(Bytes.owning(new byte[(1 << 20) + 1])))
                .isEqualTo(new FilledSheet.NotOurs());
        assertThat(
                        Sheets.quotes("another secret", 1 << 20)
                                .read(sheets.write(form(RFQ, Language.ENGLISH))))
                .isEqualTo(new FilledSheet.NotOurs());
        var whole = sheets.write(form(RFQ, Language.ENGLISH));
        assertThat(sheets.read(changed(whole, workbook -> workbook.removeSheetAt(1))))
                .isEqualTo(new FilledSheet.NotOurs());
        assertThat(sheets.read(changed(whole, workbook -> workbook.removeSheetAt(0))))
                .isEqualTo(new FilledSheet.NotOurs());
    }

    @Test
    void a_file_that_unpacks_to_more_than_the_memory_is_not_read() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 300; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);

        assertThat(sheets.read(Bytes.owning(out.toByteArray())))
                .isEqualTo(new FilledSheet.NotOurs());
    }

    @Test
    void a_form_of_a_thousand_rows_comes_back() throws IOException {
        var rows =
                IntStream.rangeClosed(1, 1000)
                        .mapToObj(
                                i ->
                                        new QuoteForm.Row(
                                                "Наименование позиции номер " + i,
                                                "ART-" + i,
                                                BigDecimal.valueOf(i),
                                                Unit.PIECE))
                        .toList();
        var form =
                new QuoteForm(
                        RFQ, "RFQ-2026-0013", Language.RUSSIAN, "Снаб", Instant.EPOCH, null, rows);

        var read =
                sheets.read(
                        changed(
                                sheets.write(form),
                                workbook -> set(workbook.getSheetAt(0), 1008, 5, 7.25)));

        assertThat(((FilledSheet.Filled) read).lines())
                .containsExactly(line(1000, "7.25", VatMode.INCLUDED, null, null, null));
    }

    @Test
    void what_is_asked_is_locked_and_what_is_answered_is_not() throws IOException {
        changed(
                sheets.write(form(RFQ, Language.RUSSIAN)),
                workbook -> {
                    var sheet = workbook.getSheetAt(0);
                    assertThat(sheet.isSheetLocked()).isTrue();
                    for (int column = 0; column < 10; column++) {
                        assertThat(sheet.getRow(9).getCell(column).getCellStyle().getLocked())
                                .as("column %d", column)
                                .isEqualTo(column < 5 || column == 9);
                    }
                    assertThat(sheet.isColumnHidden(9)).isTrue();
                    assertThat(workbook.isSheetHidden(1)).isTrue();
                    assertThat(sheet.getDataValidations()).hasSize(5);
                    assertThat(sheet.getRow(10).getCell(1).getCellType())
                            .isEqualTo(CellType.STRING);
                });
    }

    /** The form is made of what it was given; this looks for what libraries add by themselves. */
    @Test
    void nothing_but_who_asks_and_what_is_asked_stands_in_the_file() throws IOException {
        var form = form(RFQ, Language.RUSSIAN);
        var all = new StringBuilder(form.fileName());
        try (var zip = new ZipInputStream(sheets.write(form).open())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName())
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        assertThat(all.toString())
                .contains("RFQ-2026-0012", "СнабТехКомплект", "Кабель")
                .doesNotContain(
                        "Apache",
                        "POI",
                        System.getProperty("user.name") + "<",
                        "lastModifiedBy",
                        "ORD-",
                        "@");
        assertThat(form.fileName()).isEqualTo("RFQ-2026-0012.xlsx");
    }
}
