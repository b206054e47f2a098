package com.quotedesk.domain.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for, as read from one mail.
 *
 * @param reader who read it and in which version, {@code rules/1}
 * @param neededBy when the goods are wanted
 * @param deliveryPlace as written
 * @param effort what reading it cost
 */
public record Inquiry(
        String reader,
        Language language,
        ClientDetails client,
        List<InquiryLine> lines,
        @Nullable Found<LocalDate> neededBy,
        @Nullable Found<String> deliveryPlace,
        List<Doubt> doubts,
        Effort effort) {
    public Inquiry {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }

    /** One that cost nothing to read. */
    public Inquiry(
            String reader,
            Language language,
            ClientDetails client,
            List<InquiryLine> lines,
            @Nullable Found<LocalDate> neededBy,
            @Nullable Found<String> deliveryPlace,
            List<Doubt> doubts) {
        this(reader, language, client, lines, neededBy, deliveryPlace, doubts, Effort.NONE);
    }

    /** The same with other lines and doubts. */
    public Inquiry saying(List<InquiryLine> otherLines, List<Doubt> otherDoubts) {
        return new Inquiry(
                reader, language, client, otherLines, neededBy, deliveryPlace, otherDoubts, effort);
    }

    /** The same, after more was spent on it. */
    public Inquiry costing(Effort more) {
        return new Inquiry(
                reader,
                language,
                client,
                lines,
                neededBy,
                deliveryPlace,
                doubts,
                effort.plus(more));
    }
}
