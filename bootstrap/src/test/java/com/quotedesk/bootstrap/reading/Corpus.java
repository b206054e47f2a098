package com.quotedesk.bootstrap.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.MimeLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;

/** Labelled mails in folders: message.eml, expected.json, and what helps to read them. */
final class Corpus {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Charset CP1251 = Charset.forName("windows-1251");

    private final Path folder;
    private final MessageParser parser = MailAdapters.parser(MimeLimits.defaults());

    Corpus(Path folder) {
        this.folder = folder;
    }

    List<Path> cases() throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.filter(one -> Files.exists(one.resolve("expected.json")))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    /** Everything a mail shows or hides, as plain text: what a value may have been read from. */
    String text(Path mail) throws IOException {
        var text = new StringBuilder();
        var message = parser.parse(Bytes.owning(Files.readAllBytes(mail.resolve("message.eml"))));
        add(text, message);
        var beside = mail.resolve("message.txt");
        if (Files.exists(beside)) {
            text.append('\n').append(Files.readString(beside));
        }
        return text.toString().replaceAll("[\\u00a0\\u2007\\u2009\\u202f]", " ");
    }

    private static void add(StringBuilder text, MessageContent message) {
        message.headers().forEach(header -> text.append(header.value()).append('\n'));
        add(text, message.body());
    }

    private static void add(StringBuilder text, Part part) {
        switch (part) {
            case Part.Multi multi -> multi.parts().forEach(one -> add(text, one));
            case Part.Text plain -> text.append('\n').append(plain.text());
            case Part.Html html -> text.append('\n').append(shown(html.html()));
            case Part.Embedded embedded -> add(text, embedded.message());
            case Part.File file -> addFile(text, file.content().toArray());
        }
    }

    private static void addFile(StringBuilder text, byte[] bytes) {
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            addZip(text, bytes);
            return;
        }
        text.append('\n').append(shown(new String(bytes, StandardCharsets.UTF_8)));
        text.append('\n').append(new String(bytes, CP1251));
    }

    private static void addZip(StringBuilder text, byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    text.append('\n')
                            .append(shown(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String markup) {
        return markup.replaceAll("(?s)<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&#160;", " ")
                .replace("&amp;", "&");
    }
}
