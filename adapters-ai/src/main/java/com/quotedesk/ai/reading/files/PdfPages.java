package com.quotedesk.ai.reading.files;

import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of PDF files, for files that are pictures of paper. */
public final class PdfPages {

    private static final int MAX_BYTES = 24 * 1024 * 1024;

    /** Enough for print of 8 points. */
    private static final float DOTS_PER_INCH = 150;

    /** In points; a page that claims to be larger than A2 is not drawn. */
    private static final float LARGEST_SIDE = 1700;

    private PdfPages() {}

    public static boolean isPdf(Bytes content) {
        if (content.size() < 4 || content.size() > MAX_BYTES) {
            return false;
        }
        var bytes = content.toArray();
        return bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    /** The first pages as PNG, at most {@code most}; those that cannot be drawn are left out. */
    public static List<Bytes> of(Bytes content, int most) {
        var pages = new ArrayList<Bytes>();
        try (PDDocument document = Loader.loadPDF(content.toArray())) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(most, document.getNumberOfPages()); page++) {
                var box = document.getPage(page).getCropBox();
                if (box.getWidth() <= LARGEST_SIDE && box.getHeight() <= LARGEST_SIDE) {
                    pages.add(drawn(renderer, page));
                }
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            // Whatever a broken or hostile file does to a library, the mail is read without it.
            return List.copyOf(pages);
        }
        return List.copyOf(pages);
    }

    private static Bytes drawn(PDFRenderer renderer, int page) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY), "png", out);
        return Bytes.owning(out.toByteArray());
    }
}
