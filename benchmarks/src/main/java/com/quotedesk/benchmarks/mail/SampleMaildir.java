package com.quotedesk.benchmarks.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Random;

/** A mailbox full of made-up inquiries of 2 to 60 KB, the larger ones with an attachment. */
final class SampleMaildir {

    private static final int LEAST_BYTES = 2_000;
    private static final int MOST_BYTES = 60_000;
    private static final int BASE64_LINE = 76;

    private SampleMaildir() {}

    /** Writes {@code mails} into the Maildir, always the same ones, and answers their bytes. */
    static long fill(Path maildir, int mails) throws IOException {
        var random = new Random(1);
        var fresh = Files.createDirectories(maildir.resolve("new"));
        long bytes = 0;
        for (int i = 0; i < mails; i++) {
            var mail = mail(random, i).getBytes(UTF_8);
            bytes += mail.length;
            var file = Files.write(fresh.resolve("1700000000.%06d.sample".formatted(i)), mail);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        return bytes;
    }

    private static String mail(Random random, int number) {
        int size = LEAST_BYTES + random.nextInt(MOST_BYTES - LEAST_BYTES);
        var text = new StringBuilder();
        text.append("Добрый день!\r\n\r\nПросим выставить счёт:\r\n");
        for (int line = 1; line <= 3 + random.nextInt(5); line++) {
            text.append(
                    "%d. Кабель ВВГнг %dх%d - %d м\r\n"
                            .formatted(
                                    line,
                                    2 + random.nextInt(4),
                                    1 + random.nextInt(10),
                                    10 * (1 + random.nextInt(50))));
        }
        text.append("\r\nС уважением,\r\nИван Петров\r\nООО «Клиент %d»\r\n".formatted(number));
        var head =
                """
                From: =?utf-8?B?0JjQstCw0L0=?= <client%1$d@far.example>\r
                To: orders@desk.example\r
                Subject: Request %1$d\r
                Date: Fri, 20 Nov 2026 12:00:00 +0300\r
                Message-ID: <%1$d@far.example>\r
                MIME-Version: 1.0\r
                Content-Type: multipart/mixed; boundary="=_part"\r
                \r
                --=_part\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: 8bit\r
                \r
                %2$s\r
                """
                        .formatted(number, text);
        int left = size - head.getBytes(UTF_8).length;
        return left < 500 ? head + "--=_part--\r\n" : head + attachment(random, left);
    }

    private static String attachment(Random random, int size) {
        var content = new byte[size * 3 / 4 - 200];
        random.nextBytes(content);
        return "--=_part\r\nContent-Type: image/jpeg; name=photo.jpg\r\n"
                + "Content-Disposition: attachment; filename=photo.jpg\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder(BASE64_LINE, new byte[] {'\r', '\n'})
                        .encodeToString(content)
                + "\r\n--=_part--\r\n";
    }
}
