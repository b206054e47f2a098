package com.quotedesk.email.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads the text of RTF, or the HTML that Outlook wrapped in it (MS-OXRTFEX), in one pass. Looks,
 * tables and pictures are passed over.
 */
final class RtfText {

    private static final int DEEPEST = 100;

    private static final Set<String> UNSEEN =
            Set.of(
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "object",
                    "header",
                    "footer",
                    "headerl",
                    "headerr",
                    "footerl",
                    "footerr",
                    "themedata",
                    "xmlnstbl",
                    "listtable",
                    "listoverridetable",
                    "rsidtbl",
                    "generator",
                    "datastore");

    private final byte[] rtf;
    private final boolean html;
    private final String charset;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    /** What holds within each group that is open: nothing seen, or markup of RTF alone. */
    private final boolean[] unseen = new boolean[DEEPEST + 1];

    private final boolean[] onlyRtf = new boolean[DEEPEST + 1];
    private final int[] fallback = new int[DEEPEST + 1];
    private int depth;
    private int tooDeep;
    private int at;
    private int toSkip;

    private RtfText(byte[] rtf) {
        this.rtf = rtf;
        var latin = new String(rtf, StandardCharsets.ISO_8859_1);
        this.html = latin.contains("\\fromhtml1");
        // The fonts of a Russian letter are Cyrillic, whatever page the file names.
        this.charset = latin.contains("\\fcharset204") ? "windows-1251" : page(latin);
        fallback[0] = 1;
    }

    /**
     * @param html whether the text is HTML
     */
    record Read(String text, boolean html) {}

    static Read read(byte[] rtf) {
        var reader = new RtfText(rtf);
        reader.run();
        return new Read(reader.text.toString(), reader.html);
    }

    private static String page(String latin) {
        int mark = latin.indexOf("\\ansicpg");
        int end = mark + "\\ansicpg".length();
        int digits = end;
        while (mark >= 0 && digits < latin.length() && Character.isDigit(latin.charAt(digits))) {
            digits++;
        }
        return "windows-" + (mark >= 0 && digits > end ? latin.substring(end, digits) : "1252");
    }

    private void run() {
        while (at < rtf.length) {
            char c = (char) (rtf[at++] & 0xFF);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> literal(c);
            }
        }
        flush();
    }

    private void open() {
        flush();
        if (depth == DEEPEST) {
            tooDeep++;
            return;
        }
        depth++;
        unseen[depth] = unseen[depth - 1];
        onlyRtf[depth] = onlyRtf[depth - 1];
        fallback[depth] = fallback[depth - 1];
    }

    private void close() {
        flush();
        if (tooDeep > 0) {
            tooDeep--;
        } else if (depth > 0) {
            depth--;
        }
    }

    private void control() {
        if (at >= rtf.length) {
            return;
        }
        char c = (char) (rtf[at] & 0xFF);
        if (c == '\'') {
            at++;
            int value = hex();
            if (value >= 0) {
                literal((char) value);
            }
        } else if (Character.isLetter(c) && c < 0x80) {
            word();
        } else {
            at++;
            switch (c) {
                case '*' -> unseen[depth] |= !opensHtml();
                case '~' -> say("\u00a0");
                case '\r', '\n' -> say("\n");
                case '\\', '{', '}' -> literal(c);
                default -> {}
            }
        }
    }

    /** Of what plain readers may pass over, only the tags of the wrapped HTML are wanted. */
    private boolean opensHtml() {
        var tag = "\\htmltag".getBytes(StandardCharsets.US_ASCII);
        if (!html || at + tag.length > rtf.length) {
            return false;
        }
        for (int i = 0; i < tag.length; i++) {
            if (rtf[at + i] != tag[i]) {
                return false;
            }
        }
        return true;
    }

    private int hex() {
        int high = at + 1 < rtf.length ? Character.digit(rtf[at], 16) : -1;
        int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
        if (high < 0 || low < 0) {
            return -1;
        }
        at += 2;
        return high * 16 + low;
    }

    private void word() {
        int start = at;
        while (at < rtf.length && isLetter(rtf[at])) {
            at++;
        }
        var word = new String(rtf, start, Math.min(at - start, 32), StandardCharsets.US_ASCII);
        int sign = at < rtf.length && rtf[at] == '-' ? -1 : 1;
        at += sign < 0 ? 1 : 0;
        long number = 0;
        boolean numbered = false;
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9') {
            number = Math.min(Integer.MAX_VALUE, number * 10 + rtf[at++] - '0');
            numbered = true;
        }
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        obey(word, numbered ? (int) number * sign : 1);
    }

    private void obey(String word, int number) {
        switch (word) {
            case "par", "line", "row", "sect", "page" -> say(html ? "\r\n" : "\n");
            case "tab", "cell" -> say("\t");
            case "emdash" -> say("\u2014");
            case "endash" -> say("\u2013");
            case "lquote" -> say("\u2018");
            case "rquote" -> say("\u2019");
            case "ldblquote" -> say("\u201c");
            case "rdblquote" -> say("\u201d");
            case "bullet" -> say("\u2022");
            case "uc" -> fallback[depth] = Math.clamp(number, 0, 8);
            case "u" -> {
                say(String.valueOf((char) number));
                toSkip = fallback[depth];
            }
            case "bin" -> at = (int) Math.min(rtf.length, (long) at + Math.max(0, number));
            case "htmlrtf" -> {
                flush();
                onlyRtf[depth] = number != 0;
            }
            default -> unseen[depth] |= UNSEEN.contains(word);
        }
    }

    private boolean isSeen() {
        return tooDeep == 0 && !unseen[depth] && !(html && onlyRtf[depth]);
    }

    private void literal(char c) {
        if (toSkip > 0) {
            // What readers without Unicode would show instead.
            toSkip--;
        } else if (isSeen()) {
            pending.write(c);
        }
    }

    private void say(String piece) {
        flush();
        toSkip = 0;
        if (isSeen()) {
            text.append(piece);
        }
    }

    private void flush() {
        if (pending.size() > 0) {
            text.append(TextDecoder.decode(pending.toByteArray(), charset).text());
            pending.reset();
        }
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
