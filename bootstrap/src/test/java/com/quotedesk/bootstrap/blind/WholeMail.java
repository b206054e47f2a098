package com.quotedesk.bootstrap.blind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.domain.mail.MailTexts;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.MimeLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** All that can be found in a mail by whoever takes it apart. */
final class WholeMail {

    private final List<String> texts = new ArrayList<>();
    private final List<Part.File> files = new ArrayList<>();

    WholeMail(Bytes raw) {
        inEveryCharset(raw.toArray());
        var content = MailAdapters.parser(MimeLimits.defaults()).parse(raw);
        texts.addAll(MailTexts.of(content));
        texts.add(content.subject());
        look(content.body());
    }

    /** The files that go along. */
    List<Part.File> files() {
        return List.copyOf(files);
    }

    boolean shows(String secret) {
        var wanted = secret.toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void look(Part part) {
        switch (part) {
            case Part.Multi multi -> multi.parts().forEach(this::look);
            case Part.Text text -> texts.add(text.text());
            case Part.Html html -> texts.add(html.html());
            case Part.Embedded embedded -> look(embedded.message().body());
            case Part.File file -> {
                files.add(file);
                texts.add(String.valueOf(file.fileName()));
                inEveryCharset(file.content().toArray());
                unpack(file.content().toArray());
            }
        }
    }

    private void inEveryCharset(byte[] bytes) {
        for (var charset : List.of(UTF_8, ISO_8859_1, UTF_16LE, UTF_16BE)) {
            texts.add(new String(bytes, charset));
        }
    }

    /** A workbook is an archive: its parts, their names and what the archive says of them. */
    private void unpack(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.add(entry.getName() + " " + entry.getComment());
                inEveryCharset(zip.readAllBytes());
            }
        } catch (IOException noArchive) {
            // Searched as it is.
        }
    }
}
