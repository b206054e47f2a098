package com.quotedesk.ai.reading.files;

import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Marker;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.domain.reading.Evidence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Reads the paragraphs, lists and tables of Word documents. */
final class WordFiles {

    private static final int MAX_BLOCKS = 5_000;
    private static final int MAX_CELLS = 40_000;
    private static final int MAX_TEXT = 2_000;

    private final String part;
    private final List<Block> blocks = new ArrayList<>();
    private int offset;
    private int tables;
    private int cells;
    private int counted;

    private WordFiles(String part) {
        this.part = part;
    }

    static FileText read(String part, String name, byte[] bytes) throws IOException {
        var reader = new WordFiles(part);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            document.getHeaderList().forEach(header -> reader.add(header.getBodyElements()));
            reader.add(document.getBodyElements());
        }
        boolean complete = reader.blocks.size() < MAX_BLOCKS && reader.cells < MAX_CELLS;
        return new FileText(part, name, reader.blocks, complete && !reader.blocks.isEmpty());
    }

    private void add(List<IBodyElement> elements) {
        for (var element : elements) {
            if (blocks.size() >= MAX_BLOCKS || cells >= MAX_CELLS) {
                return;
            }
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                table(table);
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        var format = paragraph.getNumFmt();
        for (var raw : text(paragraph).lines().toList()) {
            var text = raw.strip();
            text = text.substring(0, Math.min(text.length(), MAX_TEXT));
            var line = Line.of(part, offset, text);
            if (format != null && !line.marker().isMarked() && !text.isEmpty()) {
                var marker =
                        format.equals("bullet")
                                ? Marker.BULLET
                                : new Marker(Marker.Kind.NUMBER, ++counted);
                line = new Line(part, offset, text, marker, 0, 0, Zone.OWN);
            }
            blocks.add(line);
            offset += text.length() + 1;
        }
    }

    /** What is seen of a paragraph: nothing struck out, nothing hidden. */
    private static String text(XWPFParagraph paragraph) {
        var text = new StringBuilder();
        for (var run : paragraph.getRuns()) {
            if (!run.isStrikeThrough() && !run.isDoubleStrikeThrough() && !run.isVanish()) {
                text.append(run.text());
            }
        }
        return text.toString();
    }

    private void table(XWPFTable table) {
        int index = tables++;
        var rows = new ArrayList<List<Cell>>();
        for (int r = 0; r < table.getRows().size() && cells < MAX_CELLS; r++) {
            var row = new ArrayList<Cell>();
            for (XWPFTableCell cell : table.getRows().get(r).getTableCells()) {
                var at = new Evidence.Cell(part, index, r, row.size());
                boolean continued =
                        isContinued(cell) && !rows.isEmpty() && row.size() < rows.getLast().size();
                var text = continued ? rows.getLast().get(row.size()).text() : text(cell);
                row.add(new Cell(continued && isNumber(text) ? "" : text, at));
                cells++;
                for (int s = span(cell); s > 1; s--) {
                    row.add(new Cell("", new Evidence.Cell(part, index, r, row.size())));
                }
            }
            rows.add(row);
        }
        blocks.add(new Grid(rows, Zone.OWN));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isLetter);
    }

    private static boolean isContinued(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        if (properties == null || !properties.isSetVMerge()) {
            return false;
        }
        var merge = properties.getVMerge().getVal();
        return merge == null || merge.toString().equals("continue");
    }

    private static int span(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        if (properties == null || !properties.isSetGridSpan()) {
            return 1;
        }
        return Math.clamp(properties.getGridSpan().getVal().longValue(), 1, 60);
    }

    private static String text(XWPFTableCell cell) {
        var text = new StringBuilder();
        cell.getParagraphs().forEach(paragraph -> text.append(text(paragraph)).append(' '));
        var line = Fold.oneLine(text.toString());
        return line.substring(0, Math.min(line.length(), MAX_TEXT));
    }
}
