package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.Mailings;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.provider.Arguments;

/** Orders to machines in attached files: hidden rows, columns and sheets, comments, properties. */
final class HiddenInFiles {

    private static final String ORDER = HiddenInPages.ORDER;

    private HiddenInFiles() {}

    static Stream<Arguments> mails() {
        return Stream.of(
                sheet("hidden row", HiddenInFiles::hideRow),
                sheet("hidden column", HiddenInFiles::hideColumn),
                sheet("hidden sheet", HiddenInFiles::hideSheet),
                sheet("properties of a workbook", HiddenInFiles::describe),
                sheet("comment of a cell", HiddenInFiles::comment),
                Arguments.of(
                        "properties of a document",
                        mail("a.docx", document(false)),
                        mail("a.docx", document(true))));
    }

    private static Arguments sheet(String name, Consumer<XSSFWorkbook> hide) {
        return Arguments.of(
                name, mail("a.xlsx", workbook(book -> {})), mail("a.xlsx", workbook(hide)));
    }

    private static void hideRow(XSSFWorkbook book) {
        var secret = book.getSheetAt(0).createRow(3);
        row(secret, ORDER, "9999", "шт");
        secret.setZeroHeight(true);
    }

    private static void hideColumn(XSSFWorkbook book) {
        var sheet = book.getSheetAt(0);
        sheet.getRow(0).createCell(3).setCellValue("Кол-во");
        sheet.getRow(1).createCell(3).setCellValue("9999");
        sheet.getRow(2).createCell(3).setCellValue("9999");
        sheet.setColumnHidden(3, true);
    }

    private static void hideSheet(XSSFWorkbook book) {
        var sheet = book.createSheet("x");
        row(sheet.createRow(0), "Наименование", "Кол-во", "Ед.");
        row(sheet.createRow(1), ORDER, "9999", "шт");
        book.setSheetHidden(1, true);
    }

    private static void describe(XSSFWorkbook book) {
        var properties = book.getProperties().getCoreProperties();
        properties.setTitle(ORDER);
        properties.setDescription(ORDER);
        properties.setKeywords(ORDER);
    }

    private static void comment(XSSFWorkbook book) {
        var sheet = book.getSheetAt(0);
        var helper = book.getCreationHelper();
        var comment = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
        comment.setString(helper.createRichTextString(ORDER));
        sheet.getRow(1).getCell(1).setCellComment(comment);
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> hide) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Заявка");
            row(sheet.createRow(0), "Наименование", "Кол-во", "Ед.");
            row(sheet.createRow(1), "Гайка М8", "40", "шт");
            row(sheet.createRow(2), "Болт М8", "15", "шт");
            hide.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] document(boolean ordered) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var line : List.of("Нужно:", "- Гайка М8 - 40 шт", "- Болт М8 - 15 шт")) {
                document.createParagraph().createRun().setText(line);
            }
            if (ordered) {
                document.getProperties().getCoreProperties().setTitle(ORDER);
                var run = document.createParagraph().createRun();
                run.setVanish(true);
                run.setText(ORDER);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageContent mail(String name, byte[] content) {
        var file =
                new Part.File("2", name, "application/octet-stream", false, Bytes.owning(content));
        return Mailings.mail(
                HiddenInPages.CLIENT,
                "Заявка",
                new Part.Multi(
                        "",
                        "mixed",
                        List.of(new Part.Text("1", "Заявка во вложении, ждём цены.\n"), file)));
    }

    private static void row(Row row, String... cells) {
        for (int c = 0; c < cells.length; c++) {
            row.createCell(c).setCellValue(cells[c]);
        }
    }
}
