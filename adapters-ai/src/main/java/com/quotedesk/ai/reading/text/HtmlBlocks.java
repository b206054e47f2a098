package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.reading.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTML part as a person sees it: lines, list items and tables; what is struck out or
 * hidden is left out. Places are counted in the text the part shows.
 */
final class HtmlBlocks {

    /**
     * What an HTML part shows, and what it hides.
     *
     * @param whole whether everything it shows was read
     */
    record Shown(List<Block> blocks, String hidden, boolean struck, boolean whole) {}

    private static final int MAX_DEPTH = 120;

    /** Deeper elements are put beside one another; the root and the body lie above the rest. */
    private static final int MAX_PARSED_DEPTH = MAX_DEPTH + 8;

    private static final int MAX_BLOCKS = 4_000;
    private static final int MAX_HIDDEN = 20_000;

    private static final Set<String> SKIPPED =
            Set.of("style", "script", "head", "title", "noscript", "template", "xml", "select");
    private static final Set<String> BROKEN =
            Set.of(
                    "p",
                    "div",
                    "tr",
                    "li",
                    "ul",
                    "ol",
                    "table",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "blockquote",
                    "pre",
                    "section",
                    "article",
                    "center",
                    "td",
                    "th",
                    "dd",
                    "dt",
                    "dl",
                    "address",
                    "header",
                    "footer",
                    "main",
                    "form",
                    "tbody");

    private final String part;
    private final HtmlStyle style;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private boolean struck;
    private boolean stopped;
    private int offset;
    private int tables;
    private int quoted;
    private Marker marker = Marker.NONE;

    private HtmlBlocks(String part, HtmlStyle style) {
        this.part = part;
        this.style = style;
    }

    static Shown of(String part, String html) {
        var tamed = TamedHtml.of(html);
        var document = Jsoup.parse(tamed.html(), Parser.htmlParser().setMaxDepth(MAX_PARSED_DEPTH));
        var reader = new HtmlBlocks(part, new HtmlStyle(document));
        reader.children(document.body(), 0, false);
        reader.endLine();
        return new Shown(
                List.copyOf(reader.blocks),
                reader.hidden.toString(),
                reader.struck,
                !tamed.cut() && !reader.stopped);
    }

    private void children(Element element, int depth, boolean pre) {
        for (Node node : element.childNodes()) {
            if (blocks.size() >= MAX_BLOCKS || depth > MAX_DEPTH) {
                stopped = true;
                return;
            }
            switch (node) {
                case TextNode text -> append(pre ? text.getWholeText() : text.text(), pre);
                case Element child -> element(child, depth + 1, pre);
                default -> {}
            }
        }
    }

    private void element(Element element, int depth, boolean pre) {
        var name = element.normalName();
        if (SKIPPED.contains(name)) {
            return;
        }
        if (style.isHidden(element)) {
            if (hidden.length() < MAX_HIDDEN) {
                hidden.append(element.text()).append('\n');
            }
            return;
        }
        if (style.isStruck(element)) {
            struck |= element.hasText();
            return;
        }
        switch (name) {
            case "br" -> endLine();
            case "table" -> table(element, depth, pre);
            case "li" -> item(element, depth, pre);
            case "blockquote" -> {
                endLine();
                quoted++;
                children(element, depth, pre);
                endLine();
                quoted--;
            }
            default -> {
                boolean broken = BROKEN.contains(name);
                if (broken) {
                    endLine();
                }
                int before = blocks.size();
                children(element, depth, pre || name.equals("pre"));
                if (broken) {
                    endLine();
                    paragraph(name, before);
                }
            }
        }
    }

    /** A paragraph that shows nothing is an empty line. */
    private void paragraph(String name, int before) {
        boolean empty = blocks.size() == before && !name.equals("div");
        if (empty
                || name.equals("p")
                || name.startsWith("h")
                || name.equals("ul")
                || name.equals("ol")) {
            blank();
        }
    }

    private void blank() {
        if (!blocks.isEmpty() && !(blocks.getLast() instanceof Line l && l.isBlank())) {
            blocks.add(Line.of(part, offset, "").at(quoted));
        }
    }

    private void item(Element element, int depth, boolean pre) {
        endLine();
        var parent = element.parent();
        marker =
                parent != null && parent.normalName().equals("ol")
                        ? new Marker(Marker.Kind.NUMBER, ordinal(element, parent))
                        : Marker.BULLET;
        children(element, depth, pre);
        endLine();
        marker = Marker.NONE;
    }

    private static int ordinal(Element item, Element list) {
        int number = 1;
        var start = list.attr("start");
        if (!start.isEmpty() && start.length() < 4 && start.chars().allMatch(Character::isDigit)) {
            number = Integer.parseInt(start);
        }
        for (var sibling = item.previousElementSibling();
                sibling != null && number < 1_000;
                sibling = sibling.previousElementSibling()) {
            number++;
        }
        return number;
    }

    private void append(String text, boolean pre) {
        if (!pre) {
            line.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                endLine();
            } else {
                line.append(text.charAt(i));
            }
        }
    }

    private void endLine() {
        var raw = line.toString();
        line.setLength(0);
        var text = tidy(raw);
        if (text.isEmpty()) {
            if (!raw.isEmpty() && !raw.isBlank()) {
                blank();
            }
            return;
        }
        text = text.substring(0, Math.min(text.length(), PlainBlocks.MAX_LINE));
        var read = Line.of(part, offset, text);
        if (marker.isMarked() && !read.marker().isMarked()) {
            read = new Line(part, offset, text, marker, 0, 0, Zone.OWN);
        }
        marker = Marker.NONE;
        blocks.add(quoted > 0 ? read.at(quoted) : read);
        offset += text.length() + 1;
    }

    /** One space where the browser shows one; no-break spaces are kept, for they set columns. */
    private static String tidy(String raw) {
        var out = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            if (!space) {
                if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
                    out.append(c);
                }
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        while (end > 0 && Fold.isSpace(out.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && Fold.isSpace(out.charAt(start))) {
            start++;
        }
        return out.substring(start, end);
    }

    private void table(Element table, int depth, boolean pre) {
        endLine();
        var rows = HtmlTables.rows(table, style);
        if (!HtmlTables.isData(rows)) {
            for (var row : rows) {
                layoutRow(row, depth, pre);
            }
            blank();
            return;
        }
        blocks.add(grid(rows));
        blank();
    }

    /** A row that only places things; a label and what it names are put on one line. */
    private void layoutRow(List<Element> row, int depth, boolean pre) {
        boolean labelled =
                row.size() == 2
                        && row.getFirst().text().length() <= 40
                        && row.getLast().selectFirst("table") == null
                        && !row.getFirst().text().isBlank();
        for (int c = 0; c < row.size(); c++) {
            children(row.get(c), depth + 2, pre);
            if (labelled && c == 0) {
                line.append(line.toString().strip().endsWith(":") ? " " : ": ");
            } else {
                endLine();
            }
        }
        endLine();
    }

    private Grid grid(List<List<Element>> rows) {
        int table = tables++;
        var cells = new ArrayList<List<Cell>>();
        var carried = new ArrayList<@Nullable Carried>();
        for (int r = 0; r < rows.size() && r < MAX_BLOCKS; r++) {
            cells.add(row(rows.get(r), table, r, carried));
        }
        return new Grid(cells, quoted > 0 ? Zone.QUOTED : Zone.OWN);
    }

    /**
     * A cell that reaches down into the rows below it. What it says holds for them too, but a
     * number is that of all of them.
     */
    private record Carried(int rows, Cell cell) {
        static Carried of(int rows, Cell cell) {
            boolean worded = cell.text().chars().anyMatch(Character::isLetter);
            return new Carried(rows, worded ? cell : new Cell("", cell.evidence()));
        }
    }

    private List<Cell> row(
            List<Element> elements, int table, int r, List<@Nullable Carried> carried) {
        var row = new ArrayList<Cell>();
        int next = 0;
        int column = 0;
        while (next < elements.size() || (column < carried.size() && carried.get(column) != null)) {
            while (carried.size() <= column) {
                carried.add(null);
            }
            var above = carried.get(column);
            var evidence = new Evidence.Cell(part, table, r, column);
            if (above != null) {
                row.add(above.cell());
                carried.set(
                        column,
                        above.rows() > 1 ? new Carried(above.rows() - 1, above.cell()) : null);
                column++;
                continue;
            }
            var element = elements.get(next++);
            var cell = new Cell(HtmlTables.text(element, style), evidence);
            row.add(cell);
            int down = HtmlTables.span(element, "rowspan");
            carried.set(column, down > 1 ? Carried.of(down - 1, cell) : null);
            column++;
            for (int s = HtmlTables.span(element, "colspan"); s > 1; s--) {
                while (carried.size() <= column) {
                    carried.add(null);
                }
                row.add(new Cell("", new Evidence.Cell(part, table, r, column)));
                column++;
            }
        }
        return row;
    }
}
