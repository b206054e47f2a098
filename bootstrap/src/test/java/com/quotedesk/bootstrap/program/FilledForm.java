package com.quotedesk.bootstrap.program;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A form of ours as a supplier fills it in and sends it back. */
final class FilledForm {

    private static final int HEAD = 8;
    private static final int PRICE = 5;
    private static final int LEAD_TIME = 6;
    private static final int TAX = 7;
    private static final int DAYS = 7;
    private static final int RATE = 22;
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FilledForm() {}

    /**
     * @param prices one for each row
     */
    static byte[] of(byte[] form, List<String> prices) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            var sheet = book.getSheetAt(0);
            for (int i = 0; i < prices.size(); i++) {
                var row = sheet.getRow(HEAD + 1 + i);
                row.getCell(PRICE).setCellValue(Double.parseDouble(prices.get(i)));
                row.getCell(LEAD_TIME).setCellValue(DAYS);
                row.getCell(TAX).setCellValue(RATE);
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    /**
     * A mail with the form attached.
     *
     * @param plain the same mail without it
     */
    static String mail(String plain, byte[] form) {
        int body = plain.indexOf("\r\n\r\n");
        var head =
                plain.substring(0, body)
                        .replace(
                                "Content-Type: text/plain; charset=utf-8",
                                "Content-Type: multipart/mixed; boundary=\"part\"");
        return head
                + "\r\n\r\n--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + plain.substring(body + 4)
                + "\r\n--part\r\nContent-Type: "
                + TYPE
                + "; name=\"form.xlsx\"\r\nContent-Disposition: attachment;"
                + " filename=\"form.xlsx\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + new String(Base64.getMimeEncoder().encode(form), StandardCharsets.US_ASCII)
                + "\r\n--part--\r\n";
    }
}
