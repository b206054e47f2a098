package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.jspecify.annotations.Nullable;

/** Reads parts that hold no parts: texts and files. */
final class LeafReader {

    private static final int META_REACH = 4096;

    private static final Pattern META_CHARSET =
            Pattern.compile(
                    "<meta[^>]{0,200}charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})",
                    Pattern.CASE_INSENSITIVE);

    private final Allowance allowance;
    private final Defects defects;

    LeafReader(Allowance allowance, Defects defects) {
        this.allowance = allowance;
        this.defects = defects;
    }

    Part.Text text(String path, PartHead head, InputStream encoded) {
        var text = decoded(textBytes(head, encoded), head.charset());
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return new Part.Text(
                path, head.flowed() ? FlowedText.unflowed(lines, head.delSp()) : lines);
    }

    Part.Html html(String path, PartHead head, InputStream encoded) {
        var bytes = textBytes(head, encoded);
        var charset = head.charset() == null ? metaCharset(bytes) : head.charset();
        return new Part.Html(path, decoded(bytes, charset));
    }

    Part.File file(String path, PartHead head, InputStream encoded) {
        var content = content(head, encoded, Integer.MAX_VALUE);
        // Half a file would pass for a whole one, so one beyond the limit is kept by name only.
        var bytes = content.whole() ? content.bytes() : Bytes.empty();
        return new Part.File(
                path, head.fileName(), head.mediaType(), head.inline(), head.contentId(), bytes);
    }

    /** Text as it stands, where no header fields tell anything about it. */
    String stray(InputStream raw) {
        var text = decoded(copy(raw, allowance.limits().textBytes()).bytes().toArray(), null);
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private record Content(Bytes bytes, boolean whole) {}

    private byte[] textBytes(PartHead head, InputStream encoded) {
        return content(head, encoded, allowance.limits().textBytes()).bytes().toArray();
    }

    private Content content(PartHead head, InputStream encoded, int most) {
        var encoding = head.encoding();
        if (encoding.startsWith("base64")) {
            return copy(
                    new Base64Bytes(encoded, () -> defects.add(MailDefect.BROKEN_ENCODING)), most);
        }
        if (encoding.startsWith("quoted")) {
            return copy(new QuotedPrintableInputStream(encoded, new Broken()), most);
        }
        if (encoding.contains("uue")) {
            return uudecoded(copy(encoded, most));
        }
        return copy(encoded, most);
    }

    private Content uudecoded(Content encoded) {
        var text = new String(encoded.bytes().toArray(), StandardCharsets.ISO_8859_1);
        var files = UuBlocks.find(text.replace("\r\n", "\n")).files();
        if (files.isEmpty()) {
            defects.add(MailDefect.BROKEN_ENCODING);
            return encoded;
        }
        return new Content(files.getFirst().content(), encoded.whole());
    }

    private Content copy(InputStream source, int most) {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        boolean whole = true;
        try {
            int read = source.read(buffer);
            while (read >= 0 && whole) {
                long left = Math.min(allowance.decodedBytesLeft(), most - bytes.size());
                int taken = (int) Math.min(read, left);
                bytes.write(buffer, 0, taken);
                allowance.takeBytes(taken);
                if (taken < read) {
                    allowance.markExceeded();
                    whole = false;
                } else {
                    read = source.read(buffer);
                }
            }
        } catch (IOException | RuntimeException e) {
            defects.add(MailDefect.BROKEN_ENCODING);
        }
        return new Content(Bytes.owning(bytes.toByteArray()), whole);
    }

    private String decoded(byte[] bytes, @Nullable String charset) {
        var decoded = TextDecoder.decode(bytes, charset);
        if (decoded.unsure()) {
            defects.add(MailDefect.UNSURE_CHARSET);
        }
        // NUL is no character of a text, and databases refuse it.
        return decoded.text().replace("\0", "");
    }

    static @Nullable String metaCharset(byte[] html) {
        var start =
                new String(html, 0, Math.min(META_REACH, html.length), StandardCharsets.ISO_8859_1);
        var meta = META_CHARSET.matcher(start);
        return meta.find() ? meta.group(1) : null;
    }

    private final class Broken extends DecodeMonitor {
        @Override
        public boolean warn(String error, String dropDescription) {
            defects.add(MailDefect.BROKEN_ENCODING);
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
