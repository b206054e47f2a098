package com.quotedesk.documents.sheets;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a form look, and which of them may be written in. */
final class FormStyles {

    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF8, (byte) 0xD6};
    private static final byte[] BLUE = {0x1F, 0x4E, 0x79};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final short TITLE_POINTS = 14;

    final XSSFCellStyle plain;
    final XSSFCellStyle title;
    final XSSFCellStyle head;
    final XSSFCellStyle locked;
    final XSSFCellStyle open;
    final XSSFCellStyle openText;
    final XSSFCellStyle price;
    final XSSFCellStyle day;

    FormStyles(XSSFWorkbook workbook) {
        plain = workbook.createCellStyle();
        title = workbook.createCellStyle();
        var large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints(TITLE_POINTS);
        title.setFont(large);
        head = filled(workbook, BLUE);
        var white = workbook.createFont();
        white.setBold(true);
        white.setColor(new XSSFColor(WHITE, null));
        head.setFont(white);
        head.setWrapText(true);
        locked = bordered(workbook);
        locked.setWrapText(true);
        open = answer(workbook, "General");
        openText = answer(workbook, "@");
        openText.setWrapText(true);
        price = answer(workbook, "#,##0.00##");
        day = answer(workbook, "dd.mm.yyyy");
    }

    private static XSSFCellStyle answer(XSSFWorkbook workbook, String format) {
        var style = filled(workbook, YELLOW);
        style.setLocked(false);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static XSSFCellStyle filled(XSSFWorkbook workbook, byte[] colour) {
        var style = bordered(workbook);
        style.setFillForegroundColor(new XSSFColor(colour, null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFCellStyle bordered(XSSFWorkbook workbook) {
        var style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
