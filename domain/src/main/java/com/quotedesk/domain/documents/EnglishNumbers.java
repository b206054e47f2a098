package com.quotedesk.domain.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Whole numbers in English words, in the short scale, without "and", as cheques write them. */
final class EnglishNumbers {

    private static final List<String> UNITS =
            List.of(
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");

    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private static final List<String> POWERS =
            List.of("", " thousand", " million", " billion", " trillion", " quadrillion");

    private EnglishNumbers() {}

    /**
     * @param number from 0, less than 10¹⁸
     */
    static String words(long number) {
        if (number == 0) {
            return "zero";
        }
        Deque<String> groups = new ArrayDeque<>();
        long rest = number;
        for (int power = 0; rest > 0; power++, rest /= 1000) {
            int group = (int) (rest % 1000);
            if (group > 0) {
                groups.push(group(group) + POWERS.get(power));
            }
        }
        return String.join(" ", groups);
    }

    private static String group(int group) {
        var words = new ArrayList<String>();
        if (group >= 100) {
            words.add(UNITS.get(group / 100 - 1) + " hundred");
        }
        int two = group % 100;
        if (two >= 20) {
            int unit = two % 10;
            words.add(TENS.get(two / 10 - 2) + (unit == 0 ? "" : "-" + UNITS.get(unit - 1)));
        } else if (two > 0) {
            words.add(UNITS.get(two - 1));
        }
        return String.join(" ", words);
    }
}
