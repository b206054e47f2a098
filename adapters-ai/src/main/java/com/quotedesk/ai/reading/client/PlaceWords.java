package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.dates.Dates;
import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.reading.Found;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the name of a place out of the words that begin with it. */
final class PlaceWords {

    private static final WordList WORDS = WordList.load("places");
    static final Phrases NONE = WORDS.phrases("none");
    private static final Phrases STOPS = WORDS.phrases("stops");
    private static final Phrases SMALL =
            Phrases.of(
                    "по",
                    "с",
                    "до",
                    "к",
                    "но",
                    "а",
                    "и",
                    "для",
                    "если",
                    "когда",
                    "без",
                    "or",
                    "and",
                    "but",
                    "if",
                    "by",
                    "for",
                    "with",
                    "po",
                    "s",
                    "so",
                    "we",
                    "i",
                    "not",
                    "не",
                    "на",
                    "от",
                    "за",
                    "через",
                    "за счет*",
                    "нужн*",
                    "you",
                    "as",
                    "the");
    private static final Phrases STREETS =
            Phrases.of(
                    "ул", "ул.", "улица", "пр.", "пр-т", "просп*", "пер", "пер.", "ш.", "шоссе",
                    "наб", "наб.", "б-р", "пл.", "пос", "пос.", "д.", "мкр", "мкр.", "г.", "р-н");
    private static final Phrases SETTLEMENTS =
            Phrases.of("г.", "д.", "дер.", "с.", "пос.", "п.", "пгт", "ст.", "станица", "село");
    static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

    private PlaceWords() {}

    static @Nullable Found<String> place(
            ClientLine line, Sentences.Sentence sentence, int from, boolean colon) {
        var text = sentence.text();
        var folded = Fold.of(text);
        if (NONE.at(folded, from).isPresent()) {
            return null;
        }
        char first = text.charAt(from);
        boolean city =
                folded.startsWith("г.", from)
                        || folded.startsWith("пос", from)
                        || folded.startsWith("с.", from)
                        || folded.startsWith("ул", from)
                        || folded.startsWith("д.", from)
                        || folded.startsWith("ст.", from)
                        || folded.startsWith("пгт", from)
                        || (folded.startsWith("склад", from) && colon)
                        || folded.startsWith("р-н", from)
                        || folded.startsWith("м.", from)
                        || folded.startsWith("мкр", from)
                        || (folded.startsWith("пр", from) && colon)
                        || folded.startsWith("порт", from)
                        || folded.startsWith("ж/д", from);
        if (!Character.isUpperCase(first)
                && !city
                && !(Character.isDigit(first) && isAddress(text, from))) {
            return null;
        }
        int end = end(text, folded, from);
        var place = tidy(text.substring(from, end));
        if (place.length() < 3 || place.chars().filter(Character::isLetter).count() < 3) {
            return null;
        }
        int start = sentence.start() + from;
        return new Found<>(place, line.at(start, start + place.length()), colon ? 0.9 : 0.8);
    }

    /** {@code г. Алматы}, {@code д. Бурцево}: a settlement by the word for it. */
    static boolean isSettlement(String folded, int from) {
        return from < folded.length() && SETTLEMENTS.at(folded, from).isPresent();
    }

    private static boolean isAddress(String text, int from) {
        int letters = 0;
        for (int i = from; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters > 6
                && Dates.in(text.substring(from), ANY_DAY).stream().noneMatch(d -> d.start() == 0)
                && !startsWithPeriod(text, from);
    }

    private static boolean startsWithPeriod(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i < text.length()
                && Fold.of(text.substring(i))
                        .matches(
                                "(дн|нед|раб|квартал|декад|полугод|day|week|pcs|шт|кг|kg|т |м |%|руб).{0,400}");
    }

    private static int end(String text, String folded, int from) {
        int end = text.length();
        for (var date : Dates.in(text, ANY_DAY)) {
            if (date.start() > from) {
                end = Math.min(end, date.start());
                break;
            }
        }
        for (int i = from + 1; i < end; i++) {
            char c = text.charAt(i);
            boolean cut =
                    c == ';'
                            || c == '|'
                            || c == '\t'
                            || (c == '(' && !isAddressIn(folded, i))
                            || (c == ':' && i > from)
                            || c == '?'
                            || c == '!';
            boolean dash =
                    (c == '-' || c == '–' || c == '—')
                            && text.charAt(i - 1) == ' '
                            && i + 1 < text.length()
                            && text.charAt(i + 1) == ' ';
            boolean small = c == ',' && isSmall(folded, nextWord(folded, i));
            boolean stop =
                    (c == ',' || c == ' ')
                            && i + 1 < end
                            && STOPS.at(folded, nextWord(folded, i)).isPresent();
            if (cut || dash || small || stop) {
                return i;
            }
        }
        return end;
    }

    /** A word that opens another clause; {@code к. 5} and {@code с. Ивановка} open none. */
    private static boolean isSmall(String folded, int at) {
        var word = SMALL.at(folded, at);
        return word.isPresent() && !folded.startsWith(".", word.get().end());
    }

    /** {@code Тверь (ул. Мира, 81)}: the address itself in brackets. */
    private static boolean isAddressIn(String folded, int open) {
        int close = folded.indexOf(')', open);
        boolean index =
                close - open > 4
                        && close + 1 < folded.length()
                        && folded.charAt(close + 1) == ','
                        && folded.substring(open + 1, close).chars().allMatch(Character::isDigit);
        return close > 0 && (index || STREETS.at(folded, open + 1).isPresent());
    }

    private static int nextWord(String folded, int i) {
        int k = i;
        while (k < folded.length() && (folded.charAt(k) == ',' || folded.charAt(k) == ' ')) {
            k++;
        }
        return k;
    }

    private static String tidy(String text) {
        var place = Fold.oneLine(text);
        while (!place.isEmpty()
                && ",.;:-–—(!\"".indexOf(place.charAt(place.length() - 1)) >= 0
                && !place.endsWith("г.")) {
            place = place.substring(0, place.length() - 1).strip();
        }
        return place;
    }
}
