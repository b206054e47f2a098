package com.quotedesk.testkit.mail;

import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mails that cost their sender nothing and are meant to cost their reader all. */
public final class MimeBombs {

    private static final String HEAD =
            """
            From: a@b.example
            To: c@d.example
            Date: Mon, 19 Oct 2026 14:22:05 +0300
            Subject: bomb
            """
                    .replace("\n", "\r\n");

    private static final String MIXED = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";

    private static final int MILLION = 1_000_000;
    private static final int MANY = 100_000;
    private static final int LONG = 20 * MILLION;

    private MimeBombs() {}

    /** A mail, made when it is asked for. */
    public record Bomb(String name, Supplier<String> text) {

        public Bytes mail() {
            return Bytes.owning(text.get().getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Bomb> all() {
        return List.of(
                new Bomb("1,000 multiparts within one another", () -> nested(1_000)),
                new Bomb("20,000 multiparts within one another", () -> nested(20_000)),
                new Bomb(
                        "20,000 mails within one another",
                        () -> HEAD + repeat(20_000, i -> "Content-Type: message/rfc822\r\n\r\n")),
                new Bomb("100,000 empty parts", () -> MIXED + "--b\r\n\r\n\r\n".repeat(MANY)),
                new Bomb("1,000,000 empty parts", () -> MIXED + "--b\r\n\r\n\r\n".repeat(MILLION)),
                new Bomb(
                        "1,000,000 header fields",
                        () -> HEAD + repeat(MILLION, i -> "X-" + i + ": a\r\n") + "\r\nx"),
                new Bomb(
                        "a header field of 20 MB",
                        () -> "X: " + "a".repeat(LONG) + "\r\n" + HEAD + "\r\nx"),
                new Bomb(
                        "a header field folded 5,000,000 times",
                        () -> "X: " + "a\r\n ".repeat(5 * MILLION) + "\r\n" + HEAD + "\r\nx"),
                new Bomb("a head without an end, 20 MB", () -> HEAD + "a: b\r\n".repeat(LONG / 6)),
                new Bomb(
                        "a part with 1,000,000 header fields",
                        () -> MIXED + "--b\r\n" + repeat(MILLION, i -> "X-" + i + ": a\r\n")),
                new Bomb(
                        "a part with a header field of 20 MB",
                        () -> MIXED + "--b\r\nX: " + "a".repeat(LONG) + "\r\n\r\nx"),
                new Bomb(
                        "100,000 addresses in To",
                        () -> HEAD + "To: " + repeat(MANY, i -> "a" + i + "@b.example,\r\n ")),
                new Bomb(
                        "100,000 encoded words in a subject",
                        () -> HEAD + "Subject: " + "=?utf-8?Q?ab?=\r\n ".repeat(MANY)),
                new Bomb(
                        "100,000 charsets that nobody knows",
                        () -> HEAD + "X: " + repeat(MANY, i -> "=?c" + i + "?Q?a?=\r\n ")),
                new Bomb(
                        "100,000 references",
                        () -> HEAD + "References: " + repeat(MANY, i -> "<" + i + "@x>\r\n ")),
                new Bomb(
                        "a file name in 50,000 pieces",
                        () ->
                                HEAD
                                        + "Content-Type: text/plain"
                                        + repeat(50_000, i -> ";\r\n name*" + i + "*=a")
                                        + "\r\n\r\nx"),
                new Bomb("a text of one line of 20 MB", () -> HEAD + "\r\n" + "a".repeat(LONG)),
                new Bomb(
                        "20 MB that look like the start of a boundary",
                        () -> MIXED + "-".repeat(LONG)),
                new Bomb(
                        "20 MB of soft line breaks",
                        () -> encoded("quoted-printable") + "=\r\n".repeat(LONG / 3)),
                new Bomb(
                        "20 MB of base64 that stands for nothing",
                        () -> encoded("base64") + "!\r\n".repeat(LONG / 3)),
                new Bomb(
                        "1,000,000 files that begin and never end",
                        () -> HEAD + "\r\n" + "begin 644 a\r\n#0V%T\r\n".repeat(MILLION)),
                new Bomb(
                        "4 MB of HTML tags within one another",
                        () -> html("<div>".repeat(800_000))),
                new Bomb("4 MB of HTML tags that never begin", () -> html("<".repeat(4 * MILLION))),
                new Bomb(
                        "an HTML tag with 1,000,000 attributes",
                        () -> html("<p " + repeat(500_000, i -> "a" + i + " ") + ">")),
                new Bomb("20 MB of zeros", () -> "\0".repeat(LONG)));
    }

    private static String nested(int levels) {
        return HEAD
                + repeat(
                        levels,
                        i ->
                                "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n"
                                        .formatted(i, i))
                + "\r\nhello";
    }

    private static String encoded(String encoding) {
        return HEAD + "Content-Transfer-Encoding: " + encoding + "\r\n\r\n";
    }

    private static String html(String html) {
        return HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html;
    }

    private static String repeat(int times, IntFunction<String> piece) {
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
    }
}
