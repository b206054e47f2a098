package com.quotedesk.testkit.mail;

import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Inquiries of lines "quantity unit name", where ? is a quantity that nobody knows. */
final class ReadLines {

    private ReadLines() {}

    static Inquiry of(String... lines) {
        return of(List.of(), lines);
    }

    static Inquiry of(List<Doubt> doubts, String... lines) {
        return new Inquiry(
                "rules/1",
                Language.RUSSIAN,
                ClientDetails.UNKNOWN,
                Arrays.stream(lines).map(ReadLines::line).toList(),
                null,
                null,
                doubts);
    }

    private static InquiryLine line(String text) {
        var words = text.split(" ", 3);
        return new InquiryLine(
                found(words[2]),
                null,
                words[0].equals("?") ? null : found(new BigDecimal(words[0])),
                found(Unit.ofCode(words[1]).orElseThrow()));
    }

    static <T> Found<T> found(T value) {
        return new Found<>(value, new Evidence.Cell("1", 0, 1, 2), 0.9);
    }
}
