package com.quotedesk.documents.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.shared.Bytes;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Compares pages with pictures that a person approved. With {@code -Dapprove=true} the pictures are
 * made anew, to be looked at before they are committed.
 */
final class Pictured {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");
    private static final Path SEEN = Path.of("target", "seen");
    private static final float DPI = 72;

    /** How much a point may differ, of 255: renderers smooth edges each in its own way. */
    private static final int SHADE = 96;

    /** Which share of the points may differ more than that. */
    private static final double TOLERANCE = 0.002;

    private Pictured() {}

    static void assertLooks(String name, Bytes pdf, int page) throws IOException {
        var seen = render(pdf, page, DPI, ImageType.GRAY);
        var approved = APPROVED.resolve(name + ".png").toFile();
        if (Boolean.getBoolean("approve")) {
            write(seen, approved);
        }
        write(seen, SEEN.resolve(name + ".png").toFile());
        var expected = ImageIO.read(approved);
        assertThat(seen.getWidth()).isEqualTo(expected.getWidth());
        assertThat(seen.getHeight()).isEqualTo(expected.getHeight());
        assertThat(difference(seen, expected))
                .as("share of points of target/seen/%s.png that differ", name)
                .isLessThan(TOLERANCE);
    }

    static BufferedImage render(Bytes pdf, int page, float dpi, ImageType type) throws IOException {
        try (var document = Loader.loadPDF(pdf.toArray())) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi, type);
        }
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int shade = one.getRaster().getSample(x, y, 0);
                if (Math.abs(shade - other.getRaster().getSample(x, y, 0)) > SHADE) {
                    different++;
                }
            }
        }
        return different / (double) (one.getWidth() * one.getHeight());
    }

    static void write(BufferedImage picture, File file) throws IOException {
        Files.createDirectories(file.toPath().toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file);
    }
}
