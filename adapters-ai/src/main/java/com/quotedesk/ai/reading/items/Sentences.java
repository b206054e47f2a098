package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.words.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts running text into sentences, knowing the abbreviations of the trade. */
public final class Sentences {

    /** A sentence and where it starts. */
    public record Sentence(String text, int start) {}

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "г", "ул", "д", "корп", "стр", "обл", "шт", "уп", "рул", "тел", "т", "ст",
                    "арт", "кл", "п", "м", "пос", "пр", "пер", "наб", "оф", "р", "руб", "коп", "кв",
                    "им", "мин", "макс", "ед", "изм", "поз", "гофр", "перфор", "no", "nos",
                    "approx", "st", "rd", "co", "ltd", "inc", "mr", "mrs", "ms", "dr", "e.g", "i.e",
                    "incl", "excl", "pcs", "qty", "art", "cat", "ref", "tel", "ш", "просп", "бул",
                    "мкр", "р-н", "с", "дер", "х", "вл", "лит", "тыс", "млн", "раб", "дн", "кал",
                    "банк", "сокр", "компл", "мест", "осн", "доб", "вн", "ext", "max", "min", "dia",
                    "sq", "dept", "ave", "blvd", "str", "вкл", "ч", "тч", "оц", "оцинк", "проч",
                    "z", "n", "ul", "al", "os", "nr", "pl", "прим", "наим", "кол", "вод", "мет",
                    "внутр", "наруж", "прав", "лев", "нерж", "черн", "бел", "шир", "выс", "толщ",
                    "диам", "комб", "пл", "туп", "туб", "бут", "фл");

    /** Abbreviations that end a sentence when a number stands before and a capital behind. */
    private static final Set<String> AMOUNTS =
            Set.of(
                    "шт", "уп", "рул", "руб", "коп", "кг", "компл", "пар", "дн", "кор", "pcs", "р",
                    "м", "л", "бут", "пач", "ед", "т");

    private static final List<String> ENDINGS = List.of(" т.ч.", " т.д.", " т.п.", " etc.");

    private Sentences() {}

    public static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stop = c == '?' || c == '!' || c == '\n' || (c == '.' && isEnd(text, i));
            if (stop) {
                add(sentences, text, start, i + 1);
                start = i + 1;
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int start, int end) {
        int from = start;
        while (from < end && Fold.isSpace(text.charAt(from))) {
            from++;
        }
        if (from < end && !text.substring(from, end).isBlank()) {
            sentences.add(new Sentence(text.substring(from, end), from));
        }
    }

    /** {@code 50 шт.}, {@code р/шт.}: a unit or a currency behind a number. */
    private static boolean closesAmount(String text, int point) {
        int from = point;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int before = from;
        while (before > 0 && Fold.isSpace(text.charAt(before - 1))) {
            before--;
        }
        boolean amount =
                before > 0
                        && (Character.isDigit(text.charAt(before - 1))
                                || (text.charAt(before - 1) == '/' && before == from));
        return amount && AMOUNTS.contains(Fold.of(text.substring(from, point)));
    }

    private static boolean endsClause(String text, int point) {
        return ENDINGS.stream()
                .anyMatch(ending -> text.startsWith(ending, point + 1 - ending.length()));
    }

    private static boolean startsWord(String text, int at) {
        return at + 2 < text.length()
                && Character.isUpperCase(text.charAt(at))
                && Character.isLowerCase(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at + 2));
    }

    private static boolean isEnd(String text, int point) {
        int next = point + 1;
        if (next >= text.length()) {
            return true;
        }
        if (!Fold.isSpace(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && Fold.isSpace(text.charAt(next))) {
            next++;
        }
        boolean closes = closesAmount(text, point) || endsClause(text, point);
        if (closes && startsWord(text, next)) {
            return true;
        }
        if (next < text.length()
                && (Character.isLowerCase(text.charAt(next))
                        || "-–—".indexOf(text.charAt(next)) >= 0)) {
            return false;
        }
        int from = point;
        while (from > 0
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        var word = Fold.of(text.substring(from, point));
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from));
        return !initial && word.indexOf('.') < 0 && !ABBREVIATIONS.contains(word);
    }
}
