package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns parts that hold parts in other ways than MIME into the parts they hold. */
final class Unpacked {

    private static final String OCTETS = "application/octet-stream";

    private final Allowance allowance;
    private final Defects defects;

    Unpacked(Allowance allowance, Defects defects) {
        this.allowance = allowance;
        this.defects = defects;
    }

    /** The text, and behind it the files that stood in it uuencoded. */
    Part text(Part.Text text) {
        var found = UuBlocks.find(text.text());
        if (found.files().isEmpty()) {
            return text;
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part.Text(text.path() + ".1", found.text()));
        for (var file : found.files()) {
            if (!allowance.takePart()) {
                break;
            }
            parts.add(
                    new Part.File(
                            text.path() + "." + (parts.size() + 1),
                            FileNames.bare(file.name()),
                            OCTETS,
                            false,
                            within(file.content())));
        }
        return new Part.Multi(text.path(), "mixed", parts);
    }

    /**
     * The file, or what Outlook packed into it.
     *
     * @param depth how deep the file lies
     * @param bodyWanted whether the mail has shown no text of its own yet
     */
    Part file(Part.File file, int depth, boolean bodyWanted) {
        var name = file.fileName() == null ? "" : file.fileName().toLowerCase(Locale.ROOT);
        boolean claims = file.mediaType().endsWith("ms-tnef") || name.equals("winmail.dat");
        if (!claims || !allowance.allowsBelow(depth)) {
            return file;
        }
        var bytes = file.content().toArray();
        if (!Tnef.isTnef(bytes)) {
            defects.add(MailDefect.BROKEN_ENCODING);
            return file;
        }
        var tnef = Tnef.read(bytes);
        return new Part.Multi(file.path(), "mixed", parts(tnef, file.path(), depth, bodyWanted));
    }

    private List<Part> parts(Tnef tnef, String path, int depth, boolean bodyWanted) {
        if (!tnef.complete()) {
            defects.add(MailDefect.BROKEN_ENCODING);
        }
        var parts = new ArrayList<Part>();
        if (bodyWanted) {
            var body = body(tnef.body(), path + ".1");
            if (body != null) {
                parts.add(body);
            }
        }
        for (var attached : tnef.files()) {
            if (!allowance.takePart()) {
                break;
            }
            parts.add(attached(attached, path + "." + (parts.size() + 1), depth));
        }
        return parts;
    }

    private Part attached(Tnef.Attached attached, String path, int depth) {
        var name = attached.name() == null ? null : FileNames.bare(attached.name());
        if (attached.message() && allowance.allowsBelow(depth + 1)) {
            var inner = Tnef.read(attached.content().toArray());
            var body = new Part.Multi(path + ".TEXT", "mixed", parts(inner, path, depth + 1, true));
            return new Part.Embedded(path, name, message(inner.subject(), body));
        }
        var type = attached.mediaType() == null ? OCTETS : attached.mediaType();
        var id = attached.contentId() == null ? null : HeaderText.plain(attached.contentId());
        return new Part.File(
                path,
                name,
                HeaderText.plain(type).toLowerCase(Locale.ROOT),
                id != null,
                id,
                within(attached.content()));
    }

    private static MessageContent message(String subject, Part body) {
        return new MessageContent(
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                HeaderText.clean(subject),
                null,
                null,
                List.of(),
                List.of(),
                body,
                List.of(MailDefect.NO_SENDER, MailDefect.NO_DATE));
    }

    /** The richest form that can be read, null where there is none. */
    private @Nullable Part body(Tnef.Body body, String path) {
        if (body.html() != null && body.html().size() > 0) {
            return new Part.Html(path, html(body.html().toArray()));
        }
        if (body.rtf() != null) {
            var most = (int) Math.min(allowance.decodedBytesLeft(), Integer.MAX_VALUE);
            var rtf = LzfuText.expand(body.rtf().toArray(), most);
            allowance.takeBytes(rtf.length);
            var read = RtfText.read(rtf);
            if (!read.text().isBlank()) {
                return read.html()
                        ? new Part.Html(path, read.text())
                        : new Part.Text(path, read.text());
            }
        }
        return body.plain() == null || body.plain().isBlank()
                ? null
                : new Part.Text(path, body.plain().replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static String html(byte[] bytes) {
        var charset = LeafReader.metaCharset(bytes);
        var known = charset == null ? StandardCharsets.UTF_8.name() : charset;
        return TextDecoder.decode(bytes, known).text().replace("\0", "");
    }

    /** Half a file would pass for a whole one, so one beyond the limit is kept by name only. */
    private Bytes within(Bytes content) {
        if (content.size() > allowance.decodedBytesLeft()) {
            allowance.markExceeded();
            return Bytes.empty();
        }
        allowance.takeBytes(content.size());
        return content;
    }
}
