package com.quotedesk.documents.sheets;

import com.quotedesk.domain.shared.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text with a row on each line (RFC 4180), as programs here and elsewhere write it: in UTF-8 or
 * windows-1251, with commas, semicolons or tabs between the cells.
 */
final class CsvText {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String SEPARATORS = ";,\t";
    private static final char MARK = '\uFEFF';

    /** What {@link OfficeTableFiles} puts an apostrophe before. */
    private static final String FORMULA = "=+-@\t\r";

    private final String text;
    private final char separator;
    private int at;

    private CsvText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /** Empty where it is no text. */
    static Optional<CsvText> of(Bytes file) {
        var bytes = file.toArray();
        var text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
        return Optional.of(new CsvText(marked ? text.substring(1) : text));
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException another) {
            return new String(bytes, CYRILLIC);
        }
    }

    /** That of which the first line has the most. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        char best = SEPARATORS.charAt(0);
        for (int i = 1; i < SEPARATORS.length(); i++) {
            char one = SEPARATORS.charAt(i);
            if (count(first, one) > count(first, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    List<List<String>> rows(int most) {
        var rows = new ArrayList<List<String>>();
        while (at < text.length() && rows.size() < most) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(unguarded(cell()));
            if (at >= text.length() || text.charAt(at) != separator) {
                break;
            }
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return cells;
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int begin = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(begin, at);
    }

    /** Two quotes are one; what follows the end of them up to the next cell belongs to it. */
    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        int begin = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return cell.append(text, begin, at).toString();
    }

    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
