package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.dates.Dates;
import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Languages;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.reading.Found;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads where the goods are wanted. */
final class Places {

    private static final WordList WORDS = WordList.load("places");
    private static final Phrases LABELS = WORDS.phrases("labels");
    private static final Phrases BETWEEN = WORDS.phrases("between");
    private static final Phrases CARRIAGE = WORDS.phrases("carriage");
    private static final Phrases INCOTERMS = WORDS.phrases("incoterms");
    private static final Phrases CARRIERS =
            Phrases.of(
                    "делов*",
                    "пэк",
                    "сдэк",
                    "тк",
                    "кит",
                    "байкал*",
                    "желдор*",
                    "почт*",
                    "энерги*",
                    "вози*",
                    "транспорт*",
                    "ваш*",
                    "наш*");
    private static final Phrases JOINED = Phrases.of("to", "до", "адресу");
    private static final Phrases ADDRESS =
            Phrases.of("адрес", "address", "город", "база", "объект", "site");
    private static final Phrases OFFICIAL =
            Phrases.of(
                    "юр*",
                    "почт*",
                    "фактич*",
                    "эл*",
                    "e-mail",
                    "email",
                    "mail",
                    "ip",
                    "registered",
                    "legal",
                    "office",
                    "billing",
                    "invoice",
                    "web",
                    "сайт*",
                    "обратный");
    private static final Phrases OURS =
            Phrases.of(
                    "for our",
                    "our ongoing",
                    "for the",
                    "in our",
                    "at our",
                    "to our",
                    "для нашего",
                    "для нашей",
                    "в наш",
                    "на наш",
                    "в нашем");
    private static final Phrases SITES =
            Phrases.of(
                    "office*",
                    "plant*",
                    "branch*",
                    "site*",
                    "warehouse*",
                    "factory*",
                    "depot*",
                    "workshop*",
                    "facility*",
                    "works",
                    "bakery*",
                    "shop*",
                    "clinic*",
                    "hotel*",
                    "restaurant*",
                    "mill*",
                    "farm*",
                    "school*",
                    "филиал*",
                    "склад*",
                    "офис*",
                    "завод*",
                    "площадк*",
                    "yard*",
                    "store*");

    private Places() {}

    static @Nullable Found<String> of(List<ClientLine> lines) {
        Found<String> term = null;
        Found<String> ours = null;
        for (var line : lines) {
            for (var sentence : Sentences.of(line.text())) {
                var place = labelled(line, sentence);
                if (place != null) {
                    return place;
                }
                term = term == null ? incoterm(line, sentence) : term;
                ours = ours == null ? ours(line, sentence) : ours;
                ours = ours == null ? bracketed(line, sentence) : ours;
            }
        }
        return term == null ? ours : term;
    }

    /** {@code for our Lyon office}: the place before the word for what stands there. */
    private static @Nullable Found<String> ours(ClientLine line, Sentences.Sentence sentence) {
        var text = sentence.text();
        var folded = Fold.of(text);
        for (var match : OURS.all(folded)) {
            int from = match.end();
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
            int end = from;
            while (end < text.length() && Character.isUpperCase(text.charAt(end))) {
                int next = text.indexOf(' ', end);
                end = next < 0 ? text.length() : next + 1;
            }
            boolean site = end > from && SITES.at(folded, end).isPresent();
            if (end == from) {
                var at = siteAt(text, folded, from);
                if (at > 0) {
                    return PlaceWords.place(line, sentence, at, false);
                }
            }
            if (site) {
                int start = sentence.start() + from;
                var place = text.substring(from, end).strip();
                return new Found<>(place, line.at(start, start + place.length()), 0.6);
            }
        }
        return null;
    }

    /** {@code в новый филиал (Воронеж)}: where the site is, in brackets behind it. */
    private static @Nullable Found<String> bracketed(ClientLine line, Sentences.Sentence sentence) {
        var text = sentence.text();
        for (var site : SITES.all(Fold.of(text))) {
            int open = text.indexOf(" (", site.end());
            int close = open < 0 ? -1 : text.indexOf(')', open);
            boolean behind =
                    close > 0
                            && text.substring(site.end(), open)
                                    .chars()
                                    .noneMatch(c -> !Character.isLetter(c));
            if (!behind || line.signed()) {
                continue;
            }
            var place = text.substring(open + 2, close);
            boolean name =
                    place.length() > 2
                            && place.length() < 30
                            && Character.isUpperCase(place.charAt(0))
                            && Character.isLowerCase(place.charAt(1))
                            && place.chars().noneMatch(Character::isDigit);
            if (name) {
                int start = sentence.start() + open + 2;
                return new Found<>(place, line.at(start, start + place.length()), 0.6);
            }
        }
        return null;
    }

    /** {@code our lab at Uppsala}: where the place begins behind one or two small words. */
    private static int siteAt(String text, String folded, int from) {
        int i = from;
        for (int words = 0; words < 3; words++) {
            int space = folded.indexOf(' ', i);
            if (space < 0) {
                return -1;
            }
            var word = folded.substring(i, space);
            i = space + 1;
            boolean led = word.equals("at") || word.equals("in") || word.equals("в");
            if (led && words > 0) {
                boolean capital = i < text.length() && Character.isUpperCase(text.charAt(i));
                return capital ? i : -1;
            }
        }
        return -1;
    }

    /** {@code Круг 40Х - 1,2 т, Челябинск}: the word that closes a line of goods. */
    static @Nullable Found<String> closing(ClientLine line) {
        var text = line.text();
        int comma = text.lastIndexOf(", ");
        if (comma < 0) {
            return null;
        }
        var counted = Quantities.in(text, Tokens.of(text), NumberStyle.RUSSIAN);
        boolean goods = !counted.isEmpty() && counted.getLast().unit() != null;
        var last = text.substring(comma + 2).strip();
        boolean name =
                last.length() > 2
                        && last.chars().allMatch(c -> Character.isLetter(c) || c == '-')
                        && Character.isUpperCase(last.charAt(0))
                        && !last.equals(last.toUpperCase(Locale.ROOT));
        int start = comma + 2;
        return goods && counted.getLast().end() <= comma && name
                ? new Found<>(last, line.at(start, start + last.length()), 0.5)
                : null;
    }

    /** The answer to a quoted question for the address. */
    static @Nullable Found<String> answer(ClientLine line) {
        var text = line.text().strip();
        boolean address =
                !text.isEmpty()
                        && text.length() < 160
                        && (Character.isUpperCase(text.charAt(0))
                                || Character.isDigit(text.charAt(0))
                                || text.startsWith("г.")
                                || text.startsWith("ул."));
        if (!address || PlaceWords.NONE.atStart(Fold.of(text)).isPresent()) {
            return null;
        }
        var labelled = of(List.of(line));
        var sentence = Sentences.of(line.text()).getFirst();
        return labelled != null ? labelled : PlaceWords.place(line, sentence, 0, true);
    }

    static boolean asksForPlace(String quoted) {
        var folded = Fold.of(quoted);
        return Phrases.of(
                        "адрес*", "куда", "address*", "where", "deliver*", "доставк*", "place of*")
                .in(folded);
    }

    private static boolean isOfficial(String folded, Phrases.Match label) {
        int from = label.start();
        while (from > 0 && (folded.charAt(from - 1) == ' ' || folded.charAt(from - 1) == '.')) {
            from--;
        }
        int start = from;
        while (start > 0
                && (Character.isLetter(folded.charAt(start - 1))
                        || folded.charAt(start - 1) == '-')) {
            start--;
        }
        return start < from && OFFICIAL.at(folded, start).isPresent();
    }

    private static @Nullable Found<String> labelled(ClientLine line, Sentences.Sentence sentence) {
        var folded = Fold.of(sentence.text());
        for (var label : LABELS.all(folded)) {
            int from = label.end();
            boolean colon = false;
            boolean joined = JOINED.in(label.phrase());
            if (isOfficial(folded, label) || (line.signed() && ADDRESS.in(label.phrase()))) {
                continue;
            }
            while (from < folded.length()) {
                char c = folded.charAt(from);
                var between = BETWEEN.at(folded, from);
                if (c == ':' || c == '-' || c == '–' || c == '—' || c == '=') {
                    colon = true;
                    from++;
                } else if (Fold.isSpace(c) || c == '(' || (c == ',' && isPolite(folded, from))) {
                    from++;
                } else if ((c == '"' || c == '«') && closing(folded, from) > 0 && !colon) {
                    from = closing(folded, from);
                } else if (CARRIAGE.at(folded, from).isPresent()) {
                    from = CARRIAGE.at(folded, from).get().end();
                } else if (between.isPresent()) {
                    joined = true;
                    from = between.get().end();
                } else {
                    int skipped = dateEnd(sentence.text(), from);
                    if (skipped <= from) {
                        break;
                    }
                    from = skipped;
                }
            }
            boolean term = INCOTERMS.at(folded, from).isPresent();
            if (term) {
                from = INCOTERMS.at(folded, from).get().end();
                joined = true;
            }
            while (from < folded.length() && " :,".indexOf(folded.charAt(from)) >= 0) {
                from++;
            }
            boolean apart = from > 0 && folded.substring(label.end(), from).indexOf(',') >= 0;
            if (!colon
                    && !joined
                    && !apart
                    && label.start() == 0
                    && (isCity(sentence.text(), from) || PlaceWords.isSettlement(folded, from))) {
                joined = true;
            }
            if ((colon || joined) && from < folded.length()) {
                var place = PlaceWords.place(line, sentence, from, colon);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /** A comma beside a word of politeness, which parts nothing. */
    private static boolean isPolite(String folded, int comma) {
        var before = folded.substring(0, comma);
        var behind = folded.substring(comma + 1).stripLeading();
        return before.endsWith("пожалуйста")
                || before.endsWith("please")
                || behind.startsWith("пожалуйста")
                || behind.startsWith("please");
    }

    /** {@code Доставка Уфа, Трамвайная 2}: a capital behind the word, and no carrier's. */
    private static boolean isCity(String text, int from) {
        return from < text.length()
                && Character.isUpperCase(text.charAt(from))
                && (Languages.isCyrillic(text.charAt(from)) || Fold.of(text).startsWith("dostav"))
                && CARRIERS.at(Fold.of(text), from).isEmpty();
    }

    /** One past a short name in quotation marks, such as a carrier's. */
    private static int closing(String folded, int open) {
        int close = folded.indexOf(folded.charAt(open) == '«' ? '»' : '"', open + 1);
        return close > 0 && close - open < 40 && close + 3 < folded.length() ? close + 1 : -1;
    }

    /** A date between the label and the place is stepped over: {@code within 7 days to Tallinn}. */
    private static int dateEnd(String text, int from) {
        for (var date : Dates.in(text, PlaceWords.ANY_DAY)) {
            if ((date.start() <= from && date.end() > from) || date.start() == from) {
                int end = date.end();
                while (end < text.length() && ",. ".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                return end;
            }
        }
        return from;
    }

    private static @Nullable Found<String> incoterm(ClientLine line, Sentences.Sentence sentence) {
        var folded = Fold.of(sentence.text());
        for (var term : INCOTERMS.all(folded)) {
            boolean capitals = Character.isUpperCase(sentence.text().charAt(term.start()));
            int from = term.end();
            while (from < folded.length() && " -–:".indexOf(folded.charAt(from)) >= 0) {
                from++;
            }
            boolean ours =
                    term.phrase().equals("exw")
                            || term.phrase().equals("fca")
                            || term.phrase().equals("fob");
            if (capitals && !ours && from < folded.length()) {
                return PlaceWords.place(line, sentence, from, false);
            }
        }
        return null;
    }
}
