package com.quotedesk.domain.mail;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail taken apart: its headers decoded, its body as a tree of parts. It is what somebody else
 * wrote, so nothing in it is to be trusted or obeyed.
 *
 * @param headers every header field, in order
 * @param from the first usable address of From, null where the mail has none
 * @param date the Date header with the zone it was written in, null where it is missing or broken
 * @param messageId the Message-ID without its angle brackets
 * @param inReplyTo ids without angle brackets, in order
 * @param references ids without angle brackets, oldest first
 * @param body the root of the part tree
 * @param defects what was wrong with the message and was read over
 */
public record MessageContent(
        List<Header> headers,
        @Nullable MailAddress from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        String subject,
        @Nullable OffsetDateTime date,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        Part body,
        List<MailDefect> defects) {

    private static final Set<String> BULK = Set.of("bulk", "list", "junk");

    public MessageContent {
        headers = List.copyOf(headers);
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        defects = List.copyOf(defects);
    }

    /** Its files in order, those of mails within it included. */
    public List<Part.File> files() {
        var files = new ArrayList<Part.File>();
        collect(body, files);
        return List.copyOf(files);
    }

    private static void collect(Part part, List<Part.File> files) {
        switch (part) {
            case Part.Multi multi -> multi.parts().forEach(one -> collect(one, files));
            case Part.Embedded embedded -> collect(embedded.message().body(), files);
            case Part.File file -> files.add(file);
            case Part.Text _ -> {}
            case Part.Html _ -> {}
        }
    }

    /** The first header field of that name, whatever its case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /**
     * Whether it was sent to many, as the sender's own program says (RFC 2369, RFC 2919, and the
     * old Precedence).
     */
    public boolean isBulk() {
        return header("List-Id").isPresent()
                || header("List-Unsubscribe").isPresent()
                || header("Precedence")
                        .map(value -> value.strip().toLowerCase(Locale.ROOT))
                        .filter(BULK::contains)
                        .isPresent();
    }
}
