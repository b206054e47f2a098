package com.quotedesk.ai.reading.kinds;

/** Knows the numbers our requests for quotation bear: {@code RFQ-2026-0012}. */
final class RfqNumbers {

    private static final int MAX_DIGITS = 6;

    private RfqNumbers() {}

    static boolean in(String folded) {
        int at = folded.indexOf("rfq-");
        while (at >= 0) {
            int year = digits(folded, at + 4);
            if (year == 4 && at + 8 < folded.length() && folded.charAt(at + 8) == '-') {
                int number = digits(folded, at + 9);
                if (number >= 3 && number <= MAX_DIGITS) {
                    return true;
                }
            }
            at = folded.indexOf("rfq-", at + 4);
        }
        return false;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i - from;
    }
}
