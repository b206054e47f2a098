package com.quotedesk.application.reading;

import com.quotedesk.domain.reading.Effort;
import com.quotedesk.domain.shared.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies out the text that a picture shows: a photographed list, a scanned page. */
public interface PictureReader {

    /**
     * @param mediaType {@code image/png}, {@code image/jpeg}, {@code image/gif} or {@code
     *     image/webp}
     */
    record Picture(String mediaType, Bytes content) {}

    sealed interface Outcome {

        /** What the attempt cost. */
        Effort effort();

        /**
         * @param lines from top to bottom; cells of a row parted by {@code " | "}
         */
        record Copied(List<String> lines, Effort effort) implements Outcome {
            public Copied {
                lines = List.copyOf(lines);
            }
        }

        /**
         * @param reason why there is no text, as a short code
         */
        record Unread(String reason, Effort effort) implements Outcome {}
    }

    /**
     * @param mail the Message-ID of the mail, for the books
     */
    Outcome copy(Picture picture, @Nullable String mail);
}
