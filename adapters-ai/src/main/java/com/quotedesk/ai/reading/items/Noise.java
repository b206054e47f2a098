package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.words.Fold;

/** Knows lines that are no items, whatever numbers they hold. */
final class Noise {

    private Noise() {}

    /** Whether {@code text} opens as something that is no item, or is how to reach somebody. */
    static boolean is(String text) {
        var folded = Fold.of(text);
        return Requests.NOISE.atStart(folded).isPresent() || isContact(folded);
    }

    /** A line with a number as long as a phone's. */
    static boolean isDialled(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (" ()-+".indexOf(c) < 0) {
                digits = 0;
            }
            if (digits >= 10) {
                return true;
            }
        }
        return false;
    }

    /** Addresses, links and phone numbers, whose digits count nothing. */
    private static boolean isContact(String folded) {
        if (folded.indexOf('@') >= 0 || folded.contains("http") || folded.contains("www.")) {
            return true;
        }
        int digits = 0;
        int run = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
                run = Math.max(run, digits);
            } else if (" ()-+".indexOf(c) < 0) {
                digits = 0;
            }
        }
        boolean dialled =
                folded.startsWith("+")
                        || folded.startsWith("8 (")
                        || folded.startsWith("8-")
                        || folded.startsWith("8(")
                        || folded.startsWith("(");
        return run >= 10 && dialled;
    }
}
