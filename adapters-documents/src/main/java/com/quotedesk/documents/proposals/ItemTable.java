package com.quotedesk.documents.proposals;

import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.application.documents.ProposalLine;
import com.quotedesk.documents.pdf.Lines;
import com.quotedesk.documents.pdf.Pages;
import com.quotedesk.documents.pdf.Typefaces;
import com.quotedesk.domain.documents.ProposalColumn;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.shared.VatMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of goods. Each column is as wide as what stands in it, the name takes the rest; a
 * column in which no line says anything is left out. The head stands on every page.
 */
final class ItemTable {

    private static final float PAD = 4;
    private static final float LEADING = 1.24f;
    private static final float LARGEST = 8.4f;
    private static final float SMALLEST = 5f;
    private static final float LEAST_NAME = 110;
    private static final float MOST_SKU = 82;
    private static final float NOTE = 0.87f;
    private static final float HAIRLINE = 0.5f;
    private static final int MOST_LINES = 40;
    private static final int MOST_HEAD_LINES = 3;

    private final Typefaces faces;
    private final ProposalDocument document;
    private final ProposalTemplate template;
    private final Wording wording;
    private final Numbers numbers;
    private final String currency;
    private final List<ProposalColumn> columns;
    private final float left;
    private final float width;

    private float size = LARGEST;
    private float[] widths = {};
    private float headHeight;
    private List<List<String>> heads = List.of();

    ItemTable(
            Typefaces faces,
            ProposalDocument document,
            ProposalTemplate template,
            Wording wording,
            float left,
            float width) {
        this.faces = faces;
        this.document = document;
        this.template = template;
        this.wording = wording;
        this.left = left;
        this.width = width;
        numbers = Numbers.of(document.language());
        currency = wording.currency(document.currency());
        columns = template.columns().stream().filter(this::saysSomething).toList();
    }

    private boolean saysSomething(ProposalColumn column) {
        return switch (column) {
            case SKU -> document.lines().stream().anyMatch(line -> line.sku() != null);
            case LEAD_TIME -> document.lines().stream().anyMatch(line -> line.leadDays() != null);
            default -> true;
        };
    }

    void draw(Pages pages) {
        measure();
        pages.need(headHeight + 3 * rowHeight(1, 0));
        head(pages);
        int position = 0;
        for (var line : document.lines()) {
            row(pages, line, ++position);
        }
    }

    /** Smaller letters where the numbers leave no room for the names. */
    private void measure() {
        do {
            widths = natural();
            int name = columns.indexOf(ProposalColumn.NAME);
            float others = 0;
            for (int i = 0; i < widths.length; i++) {
                others += i == name ? 0 : widths[i];
            }
            widths[name] = width - others;
            if (widths[name] >= LEAST_NAME || size <= SMALLEST) {
                break;
            }
            size -= 0.4f;
        } while (true);
        heads = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            var lines =
                    Lines.of(
                            faces.bold(),
                            headSize(),
                            head(columns.get(i)),
                            widths[i] - 2 * PAD,
                            MOST_HEAD_LINES);
            heads.add(lines);
            most = Math.max(most, lines.size());
        }
        headHeight = most * headSize() * LEADING + 2 * PAD;
    }

    private String head(ProposalColumn column) {
        var modes = document.lines().stream().map(line -> line.vat().mode()).distinct().toList();
        boolean taxed = modes.size() > 1 || modes.getFirst() != VatMode.EXEMPT;
        return wording.column(column, currency, modes.size() == 1 ? modes.getFirst() : null, taxed);
    }

    private float headSize() {
        return size * 0.9f;
    }

    private float[] natural() {
        var natural = new float[columns.size()];
        for (int i = 0; i < natural.length; i++) {
            var column = columns.get(i);
            if (column == ProposalColumn.NAME) {
                continue;
            }
            float most = 0;
            for (var word : head(column).split(" ", -1)) {
                most = Math.max(most, faces.bold().width(word, headSize()));
            }
            int position = 0;
            for (var line : document.lines()) {
                var text = cell(column, line, ++position);
                most = Math.max(most, faces.regular().width(text, size));
            }
            natural[i] =
                    (column == ProposalColumn.SKU ? Math.min(most, MOST_SKU) : most)
                            + 2 * PAD
                            + 0.1f;
        }
        return natural;
    }

    private String cell(ProposalColumn column, ProposalLine line, int position) {
        var vat = line.vat().rate();
        var lead = line.leadDays();
        return switch (column) {
            case POSITION -> Integer.toString(position);
            case NAME -> line.name();
            case SKU -> line.sku() == null ? "" : line.sku();
            case QUANTITY -> numbers.plain(line.quantity());
            case UNIT -> wording.unit(line.unit());
            case UNIT_PRICE -> numbers.amount(line.price());
            case VAT_RATE -> vat == null ? wording.noVat() : numbers.plain(vat.value()) + "\u00A0%";
            case VAT -> numbers.amount(line.amounts().vat());
            case LEAD_TIME -> lead == null ? "" : wording.leadTime(lead);
            case NET -> numbers.amount(line.amounts().net());
            case GROSS -> numbers.amount(line.amounts().gross());
        };
    }

    private void head(Pages pages) {
        float bottom = pages.y() - headHeight;
        pages.box(left, bottom, width, headHeight, template.accent());
        float x = left;
        for (int i = 0; i < widths.length; i++) {
            var lines = heads.get(i);
            float middle = (headHeight - lines.size() * headSize() * LEADING) / 2;
            float baseline = pages.y() - middle - headSize();
            for (var text : lines) {
                place(pages, true, headSize(), text, x, widths[i], columns.get(i), baseline);
                baseline -= headSize() * LEADING;
            }
            x += widths[i];
        }
        pages.down(headHeight);
    }

    private void row(Pages pages, ProposalLine line, int position) {
        var cells = new ArrayList<List<String>>(columns.size());
        int most = 1;
        int notes = 0;
        List<String> note = List.of();
        for (int i = 0; i < widths.length; i++) {
            var column = columns.get(i);
            var text = cell(column, line, position);
            boolean wraps = column == ProposalColumn.NAME || column == ProposalColumn.SKU;
            var lines =
                    wraps
                            ? Lines.of(faces.regular(), size, text, widths[i] - 2 * PAD, MOST_LINES)
                            : List.of(text);
            cells.add(lines);
            int height = lines.size();
            if (column == ProposalColumn.NAME && line.note() != null) {
                note =
                        Lines.of(
                                faces.regular(),
                                size * NOTE,
                                line.note(),
                                widths[i] - 2 * PAD,
                                MOST_LINES / 2);
                notes = note.size();
            }
            most = Math.max(most, height);
        }
        float height =
                Math.max(
                        rowHeight(most, 0),
                        rowHeight(cells.get(columns.indexOf(ProposalColumn.NAME)).size(), notes));
        if (!pages.fits(height)) {
            pages.turn();
            head(pages);
        }
        float x = left;
        for (int i = 0; i < widths.length; i++) {
            float baseline = pages.y() - PAD - size * 0.9f;
            for (var text : cells.get(i)) {
                place(pages, false, size, text, x, widths[i], columns.get(i), baseline);
                baseline -= size * LEADING;
            }
            if (columns.get(i) == ProposalColumn.NAME) {
                for (var text : note) {
                    pages.textIn(
                            faces.regular(),
                            size * NOTE,
                            Ink.GREY,
                            x + PAD,
                            widths[i] - 2 * PAD,
                            baseline,
                            text);
                    baseline -= size * NOTE * LEADING;
                }
            }
            x += widths[i];
        }
        pages.down(height);
        pages.box(left, pages.y(), width, HAIRLINE, Ink.LINE);
    }

    private float rowHeight(int lines, int notes) {
        return lines * size * LEADING + notes * size * NOTE * LEADING + 2 * PAD - 1.5f;
    }

    private void place(
            Pages pages,
            boolean head,
            float letters,
            String text,
            float x,
            float columnWidth,
            ProposalColumn column,
            float baseline) {
        var face = head ? faces.bold() : faces.regular();
        var colour = head ? Ink.WHITE : Ink.BLACK;
        switch (column) {
            case NAME, SKU, UNIT ->
                    pages.textIn(
                            face, letters, colour, x + PAD, columnWidth - 2 * PAD, baseline, text);
            default -> pages.textTo(face, letters, colour, x + columnWidth - PAD, baseline, text);
        }
    }
}
