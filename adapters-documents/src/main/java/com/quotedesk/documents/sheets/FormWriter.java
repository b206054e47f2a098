package com.quotedesk.documents.sheets;

import static com.quotedesk.documents.sheets.FormPlaces.CURRENCY;
import static com.quotedesk.documents.sheets.FormPlaces.FIELD_VALUE;
import static com.quotedesk.documents.sheets.FormPlaces.FIRST_FIELD;
import static com.quotedesk.documents.sheets.FormPlaces.FIRST_ROW;
import static com.quotedesk.documents.sheets.FormPlaces.HEAD;
import static com.quotedesk.documents.sheets.FormPlaces.HIDDEN_SHEET;
import static com.quotedesk.documents.sheets.FormPlaces.ID;
import static com.quotedesk.documents.sheets.FormPlaces.LEAD;
import static com.quotedesk.documents.sheets.FormPlaces.MODE;
import static com.quotedesk.documents.sheets.FormPlaces.NAME;
import static com.quotedesk.documents.sheets.FormPlaces.NOTE;
import static com.quotedesk.documents.sheets.FormPlaces.POSITION;
import static com.quotedesk.documents.sheets.FormPlaces.PRICE;
import static com.quotedesk.documents.sheets.FormPlaces.QUANTITY;
import static com.quotedesk.documents.sheets.FormPlaces.SKU;
import static com.quotedesk.documents.sheets.FormPlaces.UNIT;
import static com.quotedesk.documents.sheets.FormPlaces.VALID_UNTIL;
import static com.quotedesk.documents.sheets.FormPlaces.VAT;

import com.quotedesk.application.documents.QuoteForm;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays out one form. */
final class FormWriter {

    private static final int LONGEST_CELL = 32_000;
    private static final int[] WIDTHS = {5, 52, 18, 10, 8, 14, 12, 10, 34};
    private static final int CHARACTER = 256;
    private static final String LONGEST_LEAD = "3650";

    private final QuoteForm form;
    private final FormSeal seal;
    private final FormWords words;

    FormWriter(QuoteForm form, FormSeal seal) {
        this.form = form;
        this.seal = seal;
        words = FormWords.of(form.language());
    }

    Bytes write() {
        try (var workbook = new XSSFWorkbook()) {
            describe(workbook);
            var styles = new FormStyles(workbook);
            var sheet = workbook.createSheet(words.sheet());
            top(sheet, styles);
            rows(sheet, styles);
            validations(sheet);
            sheet.enableLocking();
            sheet.lockFormatColumns(false);
            sheet.lockFormatRows(false);
            sheet.createFreezePane(0, FIRST_ROW);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            var hidden = workbook.createSheet(HIDDEN_SHEET);
            hidden.createRow(0)
                    .createCell(0)
                    .setCellValue(
                            seal.form(
                                    new FormSeal.Form(
                                            form.rfq(), form.language(), form.rows().size())));
            hidden.enableLocking();
            workbook.setSheetHidden(1, true);
            workbook.setActiveSheet(0);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return Bytes.owning(out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Nothing but who asks, and when. */
    private void describe(XSSFWorkbook workbook) {
        var core = workbook.getProperties().getCoreProperties();
        core.setCreator(form.asker());
        core.setTitle(form.number());
        core.setCreated(Optional.of(Date.from(form.issuedAt())));
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Quotedesk");
    }

    private void top(XSSFSheet sheet, FormStyles styles) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
        }
        text(sheet.createRow(0), 0, words.title() + " " + form.number(), styles.title);
        var from = words.from() + " " + form.asker();
        text(
                sheet.createRow(1),
                0,
                form.deadline() == null
                        ? from
                        : from + ".  " + words.deadline() + " " + form.deadline(),
                styles.plain);
        text(sheet.createRow(2), 0, words.instruction(), styles.plain);
        for (int i = 0; i < words.fields().size(); i++) {
            var row = sheet.createRow(FIRST_FIELD + i);
            text(row, 1, words.fields().get(i), styles.plain);
            text(row, FIELD_VALUE, "", i == VALID_UNTIL - FIRST_FIELD ? styles.day : styles.open);
        }
        sheet.getRow(CURRENCY).getCell(FIELD_VALUE).setCellValue("RUB");
        sheet.getRow(MODE).getCell(FIELD_VALUE).setCellValue(words.included());
        var head = sheet.createRow(HEAD);
        for (int i = 0; i < words.heads().size(); i++) {
            text(head, i, words.heads().get(i), styles.head);
        }
    }

    private void rows(XSSFSheet sheet, FormStyles styles) {
        int position = 0;
        for (var item : form.rows()) {
            var row = sheet.createRow(FIRST_ROW + position++);
            row.createCell(POSITION).setCellValue(position);
            row.getCell(POSITION).setCellStyle(styles.locked);
            text(row, NAME, item.name(), styles.locked);
            text(row, SKU, item.sku() == null ? "" : item.sku(), styles.locked);
            row.createCell(QUANTITY).setCellValue(item.quantity().doubleValue());
            row.getCell(QUANTITY).setCellStyle(styles.locked);
            text(row, UNIT, words.unit(item.unit()), styles.locked);
            row.createCell(PRICE).setCellStyle(styles.price);
            row.createCell(LEAD).setCellStyle(styles.open);
            row.createCell(VAT).setCellStyle(styles.open);
            row.createCell(NOTE).setCellStyle(styles.openText);
            text(row, ID, seal.row(form.rfq(), position), styles.locked);
        }
        sheet.setColumnHidden(ID, true);
    }

    private static void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        var cell = row.createCell(column);
        if (!text.isEmpty()) {
            cell.setCellValue(text.substring(0, Math.min(LONGEST_CELL, text.length())));
        }
        cell.setCellStyle(style);
    }

    private void validations(XSSFSheet sheet) {
        int last = FIRST_ROW + form.rows().size() - 1;
        var factory = sheet.getDataValidationHelper();
        add(
                sheet,
                factory.createDecimalConstraint(OperatorType.GREATER_THAN, "0", null),
                new CellRangeAddressList(FIRST_ROW, last, PRICE, PRICE),
                words.priceHint(),
                true);
        add(
                sheet,
                factory.createIntegerConstraint(OperatorType.BETWEEN, "0", LONGEST_LEAD),
                new CellRangeAddressList(FIRST_ROW, last, LEAD, LEAD),
                words.leadHint(),
                true);
        list(sheet, words.rates(), new CellRangeAddressList(FIRST_ROW, last, VAT, VAT), false);
        list(sheet, FormWords.CURRENCIES, field(CURRENCY), false);
        list(sheet, List.of(words.included(), words.excluded()), field(MODE), true);
    }

    private static CellRangeAddressList field(int row) {
        return new CellRangeAddressList(row, row, FIELD_VALUE, FIELD_VALUE);
    }

    private static void list(
            XSSFSheet sheet, List<String> values, CellRangeAddressList cells, boolean only) {
        var constraint =
                sheet.getDataValidationHelper()
                        .createExplicitListConstraint(values.toArray(String[]::new));
        add(sheet, constraint, cells, String.join(", ", values), only);
    }

    private static void add(
            XSSFSheet sheet,
            DataValidationConstraint constraint,
            CellRangeAddressList cells,
            String hint,
            boolean only) {
        var validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setShowErrorBox(only);
        validation.createErrorBox("", hint);
        validation.setShowPromptBox(true);
        validation.createPromptBox("", hint);
        sheet.addValidationData(validation);
    }
}
