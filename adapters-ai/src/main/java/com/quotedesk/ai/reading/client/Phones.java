package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds phone numbers and writes them as E.164. */
final class Phones {

    /** A number in a line. */
    record Phone(String number, int start, int end) {}

    private static final Phrases LABELS =
            Phrases.of(
                    "т",
                    "т.",
                    "тел",
                    "тел.",
                    "телефон*",
                    "моб*",
                    "сот*",
                    "м.т.",
                    "м.т",
                    "phone*",
                    "tel*",
                    "mob*",
                    "cell*",
                    "t",
                    "m",
                    "d",
                    "p",
                    "ph",
                    "ph.",
                    "fon",
                    "whatsapp*",
                    "звоните*",
                    "call*",
                    "office",
                    "direct",
                    "tlf",
                    "раб*",
                    "конт*",
                    "viber",
                    "telegram",
                    "c",
                    "для связи",
                    "связь");
    private static final Phrases NUMBERS =
            Phrases.of(
                    "инн",
                    "инн/кпп",
                    "кпп*",
                    "огрн*",
                    "р/с*",
                    "р/сч*",
                    "к/с*",
                    "бик*",
                    "окпо*",
                    "inn*",
                    "vat*",
                    "iban*",
                    "account*",
                    "факс*",
                    "fax*",
                    "gstin*",
                    "nip*",
                    "окато*",
                    "октмо*",
                    "reg*",
                    "№*",
                    "счет*",
                    "ип №",
                    "f:",
                    "f",
                    "ф.",
                    "abn*",
                    "eori*",
                    "vin*",
                    "po*",
                    "order*");
    private static final int LOOK_BACK = 14;

    private Phones() {}

    static List<Phone> in(String text, String country) {
        var phones = new ArrayList<Phone>();
        int i = 0;
        while (i < text.length()) {
            if (!isStart(text, i)) {
                i++;
                continue;
            }
            int end = end(text, i);
            var number =
                    number(text.substring(i, end), country, labelled(text, i), isForeign(text, i));
            if (number != null) {
                phones.add(new Phone(number, i, end));
            }
            i = Math.max(end, i + 1);
        }
        return phones;
    }

    private static boolean isStart(String text, int i) {
        char c = text.charAt(i);
        boolean sign =
                c == '+'
                        || Character.isDigit(c)
                        || (c == '('
                                && i + 1 < text.length()
                                && (Character.isDigit(text.charAt(i + 1))
                                        || text.charAt(i + 1) == '+'));
        if (!sign) {
            return false;
        }
        return i == 0
                || (!Character.isLetterOrDigit(text.charAt(i - 1))
                        && "-/№".indexOf(text.charAt(i - 1)) < 0)
                || (i > 0 && Character.isLetter(text.charAt(i - 1)) && c == '+');
    }

    private static int end(String text, int from) {
        int end = from;
        int gap = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                end = i + 1;
                gap = 0;
            } else if (" ()-.‑–\u00a0+/".indexOf(c) >= 0
                    && gap < 2
                    && !(c == '+' && i > from && text.charAt(i - 1) != '(')) {
                gap++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean labelled(String text, int from) {
        return precededBy(text, from, LABELS);
    }

    private static boolean isForeign(String text, int from) {
        return precededBy(text, from, NUMBERS) && !isBoth(text, from);
    }

    /** {@code тел./факс: }: one number for both. */
    private static boolean isBoth(String text, int from) {
        var before = Fold.of(text.substring(Math.max(0, from - LOOK_BACK), from));
        int slash = before.lastIndexOf('/');
        return slash > 0
                && (before.startsWith("факс", slash + 1)
                        || before.startsWith("fax", slash + 1)
                        || before.startsWith("ф", slash + 1))
                && LABELS.in(before.substring(0, slash));
    }

    private static boolean precededBy(String text, int from, Phrases labels) {
        int start = Math.max(0, from - LOOK_BACK);
        var before = Fold.of(text.substring(start, from));
        for (var match : labels.all(before)) {
            var between = before.substring(match.end());
            if (between.chars().noneMatch(Character::isLetterOrDigit)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String number(
            String raw, String country, boolean labelled, boolean foreign) {
        if (foreign) {
            return null;
        }
        var text = raw.replace("(0)", "");
        var digits = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        boolean plus = text.strip().startsWith("+") || text.strip().startsWith("(+");
        int length = digits.length();
        if (plus) {
            return length >= 8 && length <= 15 ? "+" + digits : null;
        }
        boolean bracketed = text.startsWith("(") && text.indexOf(')') < 0;
        boolean dressed = (text.indexOf('(') >= 0 && !bracketed) || labelled || isGrouped(text);
        if (length >= 11 && digits.indexOf("00") == 0) {
            return "+" + digits.substring(2);
        }
        if (length == 11 && (digits.charAt(0) == '8' || digits.charAt(0) == '7')) {
            return "+7" + digits.substring(1);
        }
        if (digits.length() > 0
                && digits.charAt(0) == '0'
                && length >= 9
                && length <= 12
                && !country.equals("7")) {
            return text.indexOf('.') > 0 && !labelled ? null : "+" + country + digits.substring(1);
        }
        if (length == 10 && dressed && (!isDate(text) || isGrouped(text))) {
            return "+"
                    + (country.equals("7")
                            ? "7"
                            : country.equals("1") || digits.charAt(0) != '0'
                                    ? Countries.tenDigits(country)
                                    : country)
                    + digits;
        }
        if (length == 11 && digits.charAt(0) == '1' && country.equals("1")) {
            return "+" + digits;
        }
        return null;
    }

    /** Digits in groups as phone numbers have them, {@code 343-287-65-90}. */
    private static boolean isGrouped(String text) {
        var groups = new StringBuilder();
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isDigit(text.charAt(i))) {
                run++;
            } else if (run > 0) {
                groups.append(run);
                run = 0;
            }
        }
        return List.of("3322", "334", "4222", "5122", "433", "532").contains(groups.toString());
    }

    private static boolean isDate(String text) {
        return text.indexOf('.') > 0 && text.indexOf('(') < 0;
    }
}
