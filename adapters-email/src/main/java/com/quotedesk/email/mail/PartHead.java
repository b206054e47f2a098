package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.MailDefect;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the header fields of a part say about its content.
 *
 * @param mediaType in lower case, {@code type/subtype}
 * @param charset as declared, null where none is
 * @param encoding the transfer encoding in lower case
 */
record PartHead(
        String mediaType,
        @Nullable String charset,
        @Nullable String fileName,
        boolean attachment,
        boolean inline,
        String encoding,
        boolean flowed,
        boolean delSp,
        @Nullable String contentId) {

    /** Of a part whose fields make no sense: a file of nobody knows what. */
    static final PartHead UNREADABLE =
            new PartHead(
                    "application/octet-stream", null, null, false, false, "", false, false, null);

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127}");

    static PartHead of(HeaderFields fields, Defects defects) {
        var type = FieldValue.parse(fields.raw("Content-Type").orElse(""));
        var disposition = FieldValue.parse(fields.raw("Content-Disposition").orElse(""));
        var encoding = FieldValue.parse(fields.raw("Content-Transfer-Encoding").orElse(""));
        var claimedName = disposition.parameter("filename").or(() -> type.parameter("name"));
        return new PartHead(
                mediaType(type.value(), defects),
                type.parameter("charset").orElse(null),
                claimedName.map(FileNames::bare).orElse(null),
                disposition.value().equals("attachment"),
                disposition.value().equals("inline"),
                encoding.value().strip(),
                type.parameter("format").orElse("").equalsIgnoreCase("flowed"),
                type.parameter("delsp").orElse("").toLowerCase(Locale.ROOT).equals("yes"),
                fields.ids("Content-ID").stream().findFirst().orElse(null));
    }

    boolean isPlainText() {
        return mediaType.equals("text/plain");
    }

    boolean isHtml() {
        return mediaType.equals("text/html");
    }

    boolean holdsParts() {
        return mediaType.startsWith("multipart/") || mediaType.equals("message/rfc822");
    }

    PartHead asText() {
        return new PartHead(
                "text/plain",
                charset,
                fileName,
                attachment,
                inline,
                encoding,
                flowed,
                delSp,
                contentId);
    }

    private static String mediaType(String written, Defects defects) {
        if (written.isEmpty()) {
            return "text/plain";
        }
        if (MEDIA_TYPE.matcher(written).matches()) {
            return written;
        }
        defects.add(MailDefect.BROKEN_HEADER);
        return written.startsWith("text") ? "text/plain" : "application/octet-stream";
    }
}
