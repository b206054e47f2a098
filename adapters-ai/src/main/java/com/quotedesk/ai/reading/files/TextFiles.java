package com.quotedesk.ai.reading.files;

import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Shown;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.domain.reading.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Reads files of plain text: tables with any separator, lists, HTML. */
final class TextFiles {

    private static final int MAX_CHARS = 2_000_000;
    private static final int MAX_ROWS = 5_000;
    private static final int MAX_COLUMNS = 60;
    private static final char[] SEPARATORS = {';', '\t', '|', ','};

    private TextFiles() {}

    static boolean isText(byte[] bytes) {
        int limit = Math.min(bytes.length, 4_000);
        boolean wide =
                bytes.length > 1 && ((bytes[0] & 0xff) >= 0xfe || bytes[0] == 0 || bytes[1] == 0);
        for (int i = 0; i < limit && !wide; i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }

    static FileText read(String part, String name, byte[] bytes) {
        var all = Charsets.decode(bytes);
        var text =
                all.substring(0, Math.min(all.length(), MAX_CHARS))
                        .replace("\r\n", "\n")
                        .replace('\r', '\n');
        char separator = separator(text);
        var shown =
                separator == 0
                        ? Shown.plain(part, text)
                        : new Shown(List.of(grid(part, text, separator)), true);
        boolean whole = shown.whole() && all.length() <= MAX_CHARS;
        return new FileText(part, name, shown.blocks(), whole);
    }

    static FileText readHtml(String part, String name, byte[] bytes) {
        var shown = Shown.html(part, Charsets.decode(bytes));
        return new FileText(part, name, shown.blocks(), shown.whole());
    }

    /** The separator that cuts most lines into the same number of cells, 0 where none does. */
    private static char separator(String text) {
        char best = 0;
        double bestShare = 0.6;
        var lines = text.lines().filter(line -> !line.isBlank()).limit(60).toList();
        if (lines.size() < 2) {
            return 0;
        }
        for (char separator : SEPARATORS) {
            int head = 0;
            int counted = 0;
            for (var line : lines) {
                int count = count(line, separator);
                head = Math.max(head, count);
            }
            if (head == 0) {
                continue;
            }
            for (var line : lines) {
                counted += count(line, separator) >= Math.max(1, head - 1) ? 1 : 0;
            }
            double share = (double) counted / lines.size();
            boolean prose = separator == ',' && head < 2;
            if (share > bestShare && !prose) {
                bestShare = share;
                best = separator;
            }
        }
        return best;
    }

    private static int count(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }

    private static Grid grid(String part, String text, char separator) {
        var rows = new ArrayList<List<Cell>>();
        var row = new ArrayList<Cell>();
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i <= text.length() && rows.size() < MAX_ROWS; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || !begun)) {
                quoted = !quoted;
                begun |= quoted;
            } else if ((c == '\n' && i == text.length())
                    || ((c == separator || c == '\n') && !quoted)) {
                if (row.size() < MAX_COLUMNS) {
                    var at = new Evidence.Cell(part, 0, rows.size(), row.size());
                    row.add(new Cell(cell.toString().strip(), at));
                }
                cell.setLength(0);
                begun = false;
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c == '\n' ? ' ' : c);
                begun |= !Character.isWhitespace(c);
            }
        }
        return new Grid(rows, Zone.OWN);
    }
}
