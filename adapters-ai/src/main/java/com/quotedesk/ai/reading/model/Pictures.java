package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.files.Files;
import com.quotedesk.ai.reading.files.PdfPages;
import com.quotedesk.application.reading.PictureReader.Picture;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what of a mail is a picture: photographs, and files of scanned pages without a text. */
final class Pictures {

    /** Larger ones are for people. */
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private Pictures() {}

    /**
     * The files that the rules cannot read, in reading order; pictures within the text are none.
     */
    static Stream<Part.File> unread(Part part) {
        return switch (part) {
            case Part.Multi multi -> multi.parts().stream().flatMap(Pictures::unread);
            case Part.Embedded embedded -> unread(embedded.message().body());
            case Part.File file when !file.inline() && isPicture(file) -> Stream.of(file);
            case Part.File _ -> Stream.empty();
            case Part.Text _ -> Stream.empty();
            case Part.Html _ -> Stream.empty();
        };
    }

    private static boolean isPicture(Part.File file) {
        return type(file).isPresent()
                || (PdfPages.isPdf(file.content()) && Files.read(file).blocks().isEmpty());
    }

    /**
     * The pages of a file as pictures.
     *
     * @param most how many at most
     */
    static List<Picture> of(Part.File file, int most) {
        return type(file)
                .map(type -> List.of(new Picture(type, file.content())))
                .orElseGet(
                        () ->
                                PdfPages.of(file.content(), most).stream()
                                        .map(page -> new Picture("image/png", page))
                                        .toList());
    }

    /** By what is in it, and not what it claims to be. */
    private static Optional<String> type(Part.File file) {
        var content = file.content();
        if (content.size() > MAX_BYTES) {
            return Optional.empty();
        }
        var start = new String(head(content), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG")) {
            return Optional.of("image/png");
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (start.startsWith("GIF8")) {
            return Optional.of("image/gif");
        }
        return start.startsWith("RIFF") && start.startsWith("WEBP", 8)
                ? Optional.of("image/webp")
                : Optional.empty();
    }

    private static byte[] head(Bytes content) {
        var all = content.toArray();
        return Arrays.copyOf(all, Math.min(all.length, 12));
    }
}
