package com.quotedesk.ai.reading.files;

import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.FileText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text of PDF files, keeping what stands beside what. */
final class PdfFiles extends PDFTextStripper {

    private static final int MAX_PAGES = 40;
    private static final int MAX_GLYPHS = 200_000;

    /** Text on one height, from {@code left} to {@code right}. */
    record Chunk(String text, double left, double right, double size) {}

    /** What stands on one height of one page. */
    record Strip(int page, double top, List<Chunk> chunks) {}

    private final List<TextPosition> glyphs = new ArrayList<>();
    private final List<Strip> strips = new ArrayList<>();
    private int count;

    private PdfFiles() {
        setSortByPosition(false);
        setEndPage(MAX_PAGES);
    }

    static FileText read(String part, String name, byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var reader = new PdfFiles();
            reader.getText(document);
            List<Block> blocks = PdfLayout.blocks(part, reader.strips);
            boolean complete =
                    document.getNumberOfPages() <= MAX_PAGES && reader.count < MAX_GLYPHS;
            return new FileText(part, name, blocks, complete && !blocks.isEmpty());
        }
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (count++ < MAX_GLYPHS && !glyph.getUnicode().isEmpty()) {
            glyphs.add(glyph);
        }
    }

    @Override
    protected void writePage() {
        glyphs.sort(
                (a, b) -> {
                    int rows = Long.compare(Math.round(a.getYDirAdj()), Math.round(b.getYDirAdj()));
                    return rows != 0 ? rows : Float.compare(a.getXDirAdj(), b.getXDirAdj());
                });
        var row = new ArrayList<TextPosition>();
        for (var glyph : glyphs) {
            if (!row.isEmpty()
                    && glyph.getYDirAdj() - row.getFirst().getYDirAdj()
                            > Math.max(2, glyph.getHeightDir() * 0.5)) {
                strips.add(strip(row));
                row.clear();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            strips.add(strip(row));
        }
        glyphs.clear();
    }

    private Strip strip(List<TextPosition> row) {
        row.sort((a, b) -> Float.compare(a.getXDirAdj(), b.getXDirAdj()));
        var chunks = new ArrayList<Chunk>();
        var text = new StringBuilder();
        double left = 0;
        double right = 0;
        double size = 1;
        for (var glyph : row) {
            double space = glyph.getXDirAdj() - right;
            double wide = Math.max(glyph.getWidthOfSpace(), 2);
            if (!text.isEmpty() && space > Math.max(wide * 2.2, size * 0.9)) {
                add(chunks, text, left, right, size);
            } else if (!text.isEmpty()
                    && space > wide * 0.5
                    && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
            if (text.isEmpty()) {
                left = glyph.getXDirAdj();
            }
            text.append(glyph.getUnicode());
            right = glyph.getXDirAdj() + glyph.getWidthDirAdj();
            size = Math.max(1, glyph.getFontSizeInPt());
        }
        add(chunks, text, left, right, size);
        return new Strip(getCurrentPageNo(), row.getFirst().getYDirAdj(), List.copyOf(chunks));
    }

    private static void add(
            List<Chunk> chunks, StringBuilder text, double left, double right, double size) {
        var words = text.toString().replace('\u00a0', ' ').strip();
        if (!words.isEmpty()) {
            chunks.add(new Chunk(words, left, right, size));
        }
        text.setLength(0);
    }
}
