package com.quotedesk.domain.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Whole numbers in Russian words, in the nominative. */
final class RussianNumbers {

    private static final List<String> MASCULINE = List.of("", "один", "два");
    private static final List<String> FEMININE = List.of("", "одна", "две");

    private static final List<String> UNITS =
            List.of(
                    "три",
                    "четыре",
                    "пять",
                    "шесть",
                    "семь",
                    "восемь",
                    "девять",
                    "десять",
                    "одиннадцать",
                    "двенадцать",
                    "тринадцать",
                    "четырнадцать",
                    "пятнадцать",
                    "шестнадцать",
                    "семнадцать",
                    "восемнадцать",
                    "девятнадцать");

    private static final List<String> TENS =
            List.of(
                    "двадцать",
                    "тридцать",
                    "сорок",
                    "пятьдесят",
                    "шестьдесят",
                    "семьдесят",
                    "восемьдесят",
                    "девяносто");

    private static final List<String> HUNDREDS =
            List.of(
                    "сто",
                    "двести",
                    "триста",
                    "четыреста",
                    "пятьсот",
                    "шестьсот",
                    "семьсот",
                    "восемьсот",
                    "девятьсот");

    /** Thousands, the only feminine one among them, and up. */
    private static final List<RussianForms> POWERS =
            List.of(
                    new RussianForms("тысяча", "тысячи", "тысяч"),
                    new RussianForms("миллион", "миллиона", "миллионов"),
                    new RussianForms("миллиард", "миллиарда", "миллиардов"),
                    new RussianForms("триллион", "триллиона", "триллионов"),
                    new RussianForms("квадриллион", "квадриллиона", "квадриллионов"));

    private RussianNumbers() {}

    /**
     * @param number from 0, less than 10¹⁸
     * @param feminine whether what is counted is: {@code одна гривна}
     */
    static String words(long number, boolean feminine) {
        if (number == 0) {
            return "ноль";
        }
        Deque<String> groups = new ArrayDeque<>();
        long rest = number;
        for (int power = 0; rest > 0; power++, rest /= 1000) {
            int group = (int) (rest % 1000);
            if (group > 0) {
                groups.push(
                        power == 0
                                ? group(group, feminine)
                                : group(group, power == 1)
                                        + " "
                                        + POWERS.get(power - 1).form(group));
            }
        }
        return String.join(" ", groups);
    }

    private static String group(int group, boolean feminine) {
        var words = new ArrayList<String>();
        if (group >= 100) {
            words.add(HUNDREDS.get(group / 100 - 1));
        }
        int two = group % 100;
        if (two >= 20) {
            words.add(TENS.get(two / 10 - 2));
            two %= 10;
        }
        if (two >= 3) {
            words.add(UNITS.get(two - 3));
        } else if (two > 0) {
            words.add((feminine ? FEMININE : MASCULINE).get(two));
        }
        return String.join(" ", words);
    }
}
