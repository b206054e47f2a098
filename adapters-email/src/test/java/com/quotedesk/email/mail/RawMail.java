package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Builds raw mails of pieces in different charsets, and parses them. */
final class RawMail {

    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    static final Charset KOI8_R = Charset.forName("KOI8-R");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    static RawMail of(String... lines) {
        return new RawMail().lines(StandardCharsets.UTF_8, lines);
    }

    /** A mail with all a mail needs, to be followed by more header fields. */
    static RawMail ordinary(String... lines) {
        return of(
                        "From: Buyer <buyer@client.example>",
                        "To: desk@trader.example",
                        "Subject: Request",
                        "Date: Mon, 19 Oct 2026 14:22:05 +0300")
                .lines(StandardCharsets.UTF_8, lines);
    }

    RawMail lines(Charset charset, String... lines) {
        for (var line : lines) {
            bytes.writeBytes((line + "\r\n").getBytes(charset));
        }
        return this;
    }

    Bytes bytes() {
        return Bytes.copyOf(bytes.toByteArray());
    }

    MessageContent parsed() {
        return parsed(MimeLimits.defaults());
    }

    MessageContent parsed(MimeLimits limits) {
        return MailAdapters.parser(limits).parse(bytes());
    }
}
