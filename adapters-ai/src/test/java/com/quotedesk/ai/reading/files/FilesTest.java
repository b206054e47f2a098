package com.quotedesk.ai.reading.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesTest {

    @Test
    void any_separator_and_charset_of_a_text_table_is_understood() {
        var text = "Товар;Кол-во\n\"Лента; клейкая\";1 200\n";
        assertThat(rows(read("a.csv", text.getBytes(Charset.forName("windows-1251")))))
                .containsExactly(List.of("Товар", "Кол-во"), List.of("Лента; клейкая", "1 200"));
        assertThat(rows(read("a.txt", "Item\tQty\nTape\t5".getBytes(StandardCharsets.UTF_16))))
                .containsExactly(List.of("Item", "Qty"), List.of("Tape", "5"));
    }

    @Test
    void hidden_rows_and_sheets_of_a_workbook_are_not_read() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("A");
            sheet.createRow(0).createCell(0).setCellValue("seen");
            sheet.createRow(1).createCell(0).setCellValue("hidden");
            sheet.getRow(1).setZeroHeight(true);
            sheet.createRow(2).createCell(0).setCellValue(0.125);
            book.createSheet("B").createRow(0).createCell(0).setCellValue("price list");
            book.setSheetHidden(1, true);
            var out = new ByteArrayOutputStream();
            book.write(out);
            assertThat(rows(read("a.xlsx", out.toByteArray())))
                    .containsExactly(List.of("seen"), List.of("0.1250"));
        }
    }

    @Test
    void paragraphs_and_tables_of_a_document_keep_their_order() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Request");
            document.createTable(1, 2).getRow(0).getCell(1).setText("second");
            var struck = document.createParagraph().createRun();
            struck.setText("gone");
            struck.setStrikeThrough(true);
            var out = new ByteArrayOutputStream();
            document.write(out);
            var file = read("a.docx", out.toByteArray());
            assertThat(file.lines())
                    .extracting(line -> line.text())
                    .contains("Request")
                    .doesNotContain("gone");
            assertThat(rows(file)).containsExactly(List.of("", "second"));
        }
    }

    @Test
    void broken_files_are_unread_and_no_failure() {
        for (var name : List.of("a.xlsx", "a.docx", "a.pdf", "a.xls")) {
            var file = read(name, new byte[] {'P', 'K', 3, 4, 9, 9, 9});
            assertThat(file.blocks()).isEmpty();
            assertThat(file.complete()).isFalse();
        }
        assertThat(
                        read("a.pdf", "%PDF-1.7 nonsense".getBytes(StandardCharsets.US_ASCII))
                                .complete())
                .isFalse();
    }

    private static List<List<String>> rows(FileText file) {
        return file.grids().stream()
                .flatMap(grid -> grid.rows().stream())
                .map(row -> row.stream().map(Cell::text).toList())
                .filter(row -> row.stream().anyMatch(text -> !text.isEmpty()))
                .toList();
    }

    private static FileText read(String name, byte[] bytes) {
        return Files.read(
                new Part.File("2", name, "application/octet-stream", false, Bytes.copyOf(bytes)));
    }
}
