package com.quotedesk.domain.numbering;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the numbers of documents in what people write, with letters of either alphabet. */
public final class NumbersInText {

    private static final Pattern RFQ =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])RFQ[-‐-―−_ ]?([1-9][0-9]{3})[-‐-―−_ ]?([0-9]{4,9})(?![0-9])",
                    Pattern.CASE_INSENSITIVE);

    private NumbersInText() {}

    /** The numbers of requests to suppliers, in the order they stand in. */
    public static List<DocumentNumber> ofRfqs(String text) {
        return RFQ.matcher(text)
                .results()
                .map(NumbersInText::number)
                .filter(number -> number.sequence() > 0)
                .map(Found::number)
                .toList();
    }

    private record Found(int year, int sequence) {
        DocumentNumber number() {
            return new DocumentNumber(DocumentKind.RFQ, year, sequence);
        }
    }

    private static Found number(MatchResult found) {
        return new Found(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }
}
