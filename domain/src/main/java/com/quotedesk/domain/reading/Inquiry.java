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
 */
public record Inquiry(
        String reader,
        Language language,
        ClientDetails client,
        List<InquiryLine> lines,
        @Nullable Found<LocalDate> neededBy,
        @Nullable Found<String> deliveryPlace,
        List<Doubt> doubts) {
    public Inquiry {
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }
}
