package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells tables of data from tables that only place things on the page, and reads their cells. */
final class HtmlTables {

    /** What the fields of a form on a site are called. */
    private static final Phrases FIELDS = WordList.load("letters").phrases("fields");

    private static final int MAX_CELL = 2_000;
    private static final int MAX_SPAN = 60;
    private static final int MAX_ROWS = 3_000;

    private HtmlTables() {}

    /** The cells of each visible row, those of nested tables left inside their cells. */
    static List<List<Element>> rows(Element table, HtmlStyle style) {
        var rows = new ArrayList<List<Element>>();
        for (var child : table.children()) {
            var name = child.normalName();
            if (name.equals("tr")) {
                add(rows, child, style);
            } else if (name.equals("tbody") || name.equals("thead") || name.equals("tfoot")) {
                child.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .forEach(row -> add(rows, row, style));
            } else if (name.equals("caption")) {
                rows.add(List.of(child));
            }
        }
        return rows;
    }

    private static void add(List<List<Element>> rows, Element row, HtmlStyle style) {
        if (rows.size() >= MAX_ROWS || style.isHidden(row) || style.isStruck(row)) {
            return;
        }
        var cells =
                row.children().stream()
                        .filter(c -> c.normalName().equals("td") || c.normalName().equals("th"))
                        .filter(c -> !style.isHidden(c))
                        .toList();
        if (!cells.isEmpty()) {
            rows.add(cells);
        }
    }

    static boolean isData(List<List<Element>> rows) {
        int wide = 0;
        int three = 0;
        for (var row : rows) {
            for (var cell : row) {
                if (cell.selectFirst("table") != null || cell.select("li, p, div").size() > 12) {
                    return false;
                }
            }
            wide += row.size() >= 2 ? 1 : 0;
            three += row.size() >= 3 ? 1 : 0;
        }
        if (three >= 2) {
            return true;
        }
        return wide >= 2 && !isForm(rows);
    }

    /** Two columns, the left one of labels: a form, better read line by line. */
    private static boolean isForm(List<List<Element>> rows) {
        int labels = 0;
        int pairs = 0;
        for (var row : rows) {
            if (row.size() == 2) {
                pairs++;
                if (isLabel(row.getFirst().text().strip())) {
                    labels++;
                }
            }
        }
        return labels * 2 >= pairs;
    }

    private static boolean isLabel(String text) {
        return text.endsWith(":") || FIELDS.atStart(Fold.of(text)).isPresent();
    }

    static int span(Element cell, String attribute) {
        var value = cell.attr(attribute).strip();
        if (value.isEmpty() || value.length() > 3 || !value.chars().allMatch(Character::isDigit)) {
            return 1;
        }
        return Math.clamp(Integer.parseInt(value), 1, MAX_SPAN);
    }

    /** The text of a cell without what is struck out or hidden, as one line. */
    static String text(Element cell, HtmlStyle style) {
        var out = new StringBuilder();
        collect(cell, style, out, 0);
        var text = Fold.oneLine(out.toString());
        return text.substring(0, Math.min(text.length(), MAX_CELL));
    }

    private static void collect(Element element, HtmlStyle style, StringBuilder out, int depth) {
        if (depth > 60) {
            return;
        }
        for (Node node : element.childNodes()) {
            switch (node) {
                case TextNode text -> out.append(text.text());
                case Element child -> {
                    if (!style.isHidden(child) && !style.isStruck(child)) {
                        boolean broken = child.isBlock() || child.normalName().equals("br");
                        out.append(broken ? " " : "");
                        collect(child, style, out, depth + 1);
                        out.append(broken ? " " : "");
                    }
                }
                default -> {}
            }
        }
    }
}
