package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.words.Fold;

/** Names of goods as text: what belongs to them at their ends, and how much they say. */
final class Names {

    private Names() {}

    /** A name without the signs that led to its quantity or closed its line. */
    static String trimmed(String text) {
        var line = Fold.oneLine(text);
        int end = line.length();
        while (end > 0
                && ",;:-–—=_|.…".indexOf(line.charAt(end - 1)) >= 0
                && !isAbbreviation(line, end)) {
            end--;
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
        }
        if (line.substring(0, end).endsWith(" по") || line.substring(0, end).endsWith(" of")) {
            end -= 3;
        }
        int start = 0;
        while (start < end && ",;:–—=|. ".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        var name = line.substring(start, end);
        return isOpenBracket(name) ? name.substring(0, name.lastIndexOf('(')).strip() : name;
    }

    private static boolean isAbbreviation(String line, int end) {
        if (line.charAt(end - 1) != '.' || end < 2) {
            return false;
        }
        int start = end - 1;
        while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
            start--;
        }
        int length = end - 1 - start;
        return length > 0 && length <= 6;
    }

    private static boolean isOpenBracket(String name) {
        int open = name.lastIndexOf('(');
        return open > 0 && name.indexOf(')', open) < 0 && name.length() - open < 3;
    }

    static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }
}
