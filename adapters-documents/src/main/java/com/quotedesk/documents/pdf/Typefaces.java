package com.quotedesk.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/**
 * The faces of our papers: Golos Text, made for Russian offices, and behind it DejaVu Sans; for
 * what both lack, Noto Emoji and Droid Sans Fallback with the letters of China, Japan and Korea.
 * Read once; then any number of papers may be set with them at once.
 */
public record Typefaces(Typeface regular, Typeface bold) {

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String OURS = "/com/quotedesk/documents/fonts/";

    public static Typefaces load() {
        // Four megabytes that few papers need: read when the first does.
        var seldom =
                List.of(
                        Once.of(() -> font(OURS + "NotoEmoji-Regular.ttf")),
                        Once.of(() -> font(OURS + "DroidSansFallbackFull.ttf")));
        return new Typefaces(
                new Typeface(
                        font(OURS + "GolosText-Regular.ttf"),
                        font(DEJAVU + "DejaVuSans.ttf"),
                        seldom),
                new Typeface(
                        font(OURS + "GolosText-SemiBold.ttf"),
                        font(DEJAVU + "DejaVuSans-Bold.ttf"),
                        seldom));
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

    /** A font that is read when it is asked for, once. */
    private static final class Once implements Supplier<BaseFont> {
        private final Supplier<BaseFont> read;
        private @Nullable BaseFont font;

        private Once(Supplier<BaseFont> read) {
            this.read = read;
        }

        static Supplier<BaseFont> of(Supplier<BaseFont> read) {
            return new Once(read);
        }

        @Override
        public synchronized BaseFont get() {
            if (font == null) {
                font = read.get();
            }
            return font;
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
