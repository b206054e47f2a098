package com.quotedesk.domain.numbering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the numbers of documents in what people write, with letters of either alphabet. */
public final class NumbersInText {

    /** How people write the prefixes, Latin and Cyrillic letters that look alike mixed. */
    private static final Map<DocumentKind, Pattern> PATTERNS =
            new EnumMap<>(
                    Map.of(
                            DocumentKind.RFQ, pattern("RFQ|РФК"),
                            DocumentKind.ORDER, pattern("[OО]RD|ОРД"),
                            DocumentKind.PROPOSAL, pattern("[KК][PРП]")));

    private NumbersInText() {}

    private static Pattern pattern(String prefixes) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:"
                        + prefixes
                        + ")[-‐-―−_ №#]{0,3}([1-9][0-9]{3})[-‐-―−_ ]?([0-9]{4,9})(?![0-9])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The numbers of documents of {@code kind}, in the order they stand in. */
    public static List<DocumentNumber> of(DocumentKind kind, String text) {
        return Objects.requireNonNull(PATTERNS.get(kind))
                .matcher(text)
                .results()
                .map(NumbersInText::found)
                .filter(number -> number.sequence() > 0)
                .map(found -> new DocumentNumber(kind, found.year(), found.sequence()))
                .toList();
    }

    private record Found(int year, int sequence) {}

    private static Found found(MatchResult found) {
        return new Found(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }
}
