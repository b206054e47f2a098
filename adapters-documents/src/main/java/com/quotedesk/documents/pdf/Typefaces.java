package com.quotedesk.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.openpdf.text.pdf.BaseFont;

/**
 * The faces of our papers: Golos Text, made for Russian offices, and behind it DejaVu Sans. Read
 * once; then any number of papers may be set with them at once.
 */
public record Typefaces(Typeface regular, Typeface bold) {

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String GOLOS = "/com/quotedesk/documents/fonts/";

    public static Typefaces load() {
        return new Typefaces(
                new Typeface(
                        font(GOLOS + "GolosText-Regular.ttf"), font(DEJAVU + "DejaVuSans.ttf")),
                new Typeface(
                        font(GOLOS + "GolosText-SemiBold.ttf"),
                        font(DEJAVU + "DejaVuSans-Bold.ttf")));
    }

    private static BaseFont font(String resource) {
        try (var file = Typefaces.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no font " + resource);
            }
            var font =
                    BaseFont.createFont(
                            resource.substring(resource.lastIndexOf('/') + 1),
                            BaseFont.IDENTITY_H,
                            BaseFont.EMBEDDED,
                            BaseFont.NOT_CACHED,
                            file.readAllBytes(),
                            null);
            font.setSecureRandom(new NoChance());
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of subsets are drawn by lot; ours must be the same each time. */
    private static final class NoChance extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public double nextDouble() {
            return 0;
        }
    }
}
