package com.quotedesk.domain.mail;

import com.quotedesk.domain.shared.Bytes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A part of a mail's body. Its path is its place in the tree, as IMAP counts ({@code 1}, {@code
 * 2.1}); evidence points at it.
 */
public sealed interface Part {

    String path();

    /**
     * Several parts under one roof.
     *
     * @param subtype in lower case: {@code mixed}; {@code alternative}, where each part says the
     *     same in another form; {@code related}; {@code report}
     */
    record Multi(String path, String subtype, List<Part> parts) implements Part {
        public Multi {
            subtype = subtype.toLowerCase(Locale.ROOT);
            parts = List.copyOf(parts);
        }

        public boolean isAlternative() {
            return subtype.equals("alternative");
        }
    }

    /** A body text, decoded, with line ends as {@code \n}. */
    record Text(String path, String text) implements Part {}

    /** A body in HTML, decoded, exactly as it came. */
    record Html(String path, String html) implements Part {}

    /**
     * A file: an attachment, or a picture shown in the text.
     *
     * @param fileName decoded, without folders and control characters; only ever shown
     * @param mediaType as the mail says, in lower case, {@code type/subtype}; a claim, not a fact
     * @param inline whether the mail asks to show it within the text
     * @param contentId what HTML of the mail calls it by ({@code cid:}), without angle brackets;
     *     null where it is called by nothing
     */
    record File(
            String path,
            @Nullable String fileName,
            String mediaType,
            boolean inline,
            @Nullable String contentId,
            Bytes content)
            implements Part {

        public File(
                String path,
                @Nullable String fileName,
                String mediaType,
                boolean inline,
                Bytes content) {
            this(path, fileName, mediaType, inline, null, content);
        }
    }

    /** A whole mail inside this one: attached, forwarded, or returned in a bounce. */
    record Embedded(String path, @Nullable String fileName, MessageContent message)
            implements Part {}
}
