package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Languages;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.reading.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the company in a signature that gives it without a legal form. */
final class InformalCompanies {

    private static final Phrases KINDS = WordList.load("companies").phrases("kinds");

    /** What the name of a company ends with, though other such words name posts. */
    private static final Phrases TRADES = WordList.load("companies").phrases("trades");

    private static final Phrases GENERAL =
            Phrases.of("компани*", "фирма*", "предприяти*", "организаци*");
    private static final Phrases TITLES = WordList.load("people").phrases("titles");
    private static final Phrases CLOSINGS = WordList.load("letters").phrases("closings");

    private InformalCompanies() {}

    static @Nullable Found<String> of(List<ClientLine> lines, String senderName) {
        var closing = lines.stream().filter(line -> line.closing() && !line.file()).toList();
        for (var line : closing) {
            var quoted = isCounted(line.text()) ? null : quoted(line);
            if (quoted != null) {
                return quoted;
            }
        }
        var named = lines.stream().filter(line -> !line.file()).toList();
        for (var line : named) {
            var quoted = quotedKind(line);
            if (quoted != null) {
                return quoted;
            }
        }
        for (var line : closing) {
            var kind = ofKind(line);
            if (kind != null) {
                return kind;
            }
        }
        var latin = latin(closing, senderName);
        return latin != null ? latin : behindSender(closing, senderName);
    }

    /**
     * {@code Call me. Stuart Beattie, Grampian Aggregates}, {@code Глеб Носков, СтройСнаб-С}: what
     * stands behind the sender's name in the last sentence of a line.
     */
    private static @Nullable Found<String> behindSender(List<ClientLine> lines, String senderName) {
        var sender = words(senderName);
        for (var line : lines) {
            var sentences = Sentences.of(line.text());
            if (sender.size() < 2 || sentences.isEmpty()) {
                continue;
            }
            var last = sentences.getLast();
            var parts = parts(last.text());
            for (int i = 0; i + 1 < parts.size(); i++) {
                if (!words(parts.get(i).text()).equals(sender)) {
                    continue;
                }
                var part = parts.get(i + 1);
                if (isLatinCompany(part.text(), sender) || isCoined(part.text())) {
                    int start = last.start() + part.start();
                    return new Found<>(
                            part.text(), line.at(start, start + part.text().length()), 0.6);
                }
            }
        }
        return null;
    }

    /** {@code ЭлектроСклад24}, {@code Теплотехника-С}: one word as no place or post is written. */
    private static boolean isCoined(String text) {
        boolean inner = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joined = c == '-' && i + 1 < text.length();
            inner |= joined && i + 2 == text.length() && Character.isUpperCase(text.charAt(i + 1));
            inner |= Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
            if (!Character.isLetterOrDigit(c) && !joined) {
                return false;
            }
        }
        return inner && text.length() > 4 && Character.isUpperCase(text.charAt(0));
    }

    /** {@code СТО "Вираж"}: words in quotation marks with the capitals that stand before them. */
    private static @Nullable Found<String> quoted(ClientLine line) {
        var text = line.text();
        for (int i = 0; i < text.length(); i++) {
            int kind = "«\"“".indexOf(text.charAt(i));
            int close = kind < 0 ? -1 : text.indexOf("»\"”".charAt(kind), i + 1);
            if (close > i + 2
                    && close - i < 50
                    && Character.isUpperCase(text.charAt(i + 1))
                    && text.length() < 100) {
                int start = capitalsBefore(text, i);
                boolean prefixed = start < i;
                var name =
                        prefixed ? text.substring(start, close + 1) : text.substring(i + 1, close);
                return new Found<>(
                        Fold.oneLine(name), line.at(prefixed ? start : i + 1, close), 0.7);
            }
        }
        return null;
    }

    /**
     * {@code Компания «Северный хлеб» просит}: a name behind what it is, anywhere in the letter.
     */
    private static @Nullable Found<String> quotedKind(ClientLine line) {
        var text = line.text();
        var folded = Fold.of(text);
        for (var kind : KINDS.all(folded)) {
            int open = kind.end();
            while (open < text.length() && text.charAt(open) == ' ') {
                open++;
            }
            int quote = open < text.length() ? "«\"“".indexOf(text.charAt(open)) : -1;
            int close = quote < 0 ? -1 : text.indexOf("»\"”".charAt(quote), open + 1);
            if (close > open + 2 && close - open < 60 && !isCounted(text.substring(0, open))) {
                boolean general = GENERAL.at(folded, kind.start()).isPresent();
                int from = general ? open : kind.start();
                return new Found<>(
                        Fold.oneLine(text.substring(from, close + 1)),
                        line.at(from, close + 1),
                        0.7);
            }
        }
        return null;
    }

    /** A line that counts goods may quote their names. */
    private static boolean isCounted(String text) {
        return Quantities.in(text, Tokens.of(text), NumberStyle.RUSSIAN).stream()
                .anyMatch(quantity -> quantity.unit() != null);
    }

    private static int capitalsBefore(String text, int quote) {
        int end = quote;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isUpperCase(text.charAt(start - 1))) {
            start--;
        }
        boolean word =
                end - start >= 2
                        && end - start <= 6
                        && (start == 0 || !Character.isLetter(text.charAt(start - 1)));
        if (word) {
            return start;
        }
        int from = end;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        boolean kind =
                from < end
                        && KINDS.at(Fold.of(text), from).isPresent()
                        && (Character.isUpperCase(text.charAt(from))
                                || GENERAL.at(Fold.of(text), from).isEmpty());
        return kind ? from : quote;
    }

    /** {@code Автобаза N3, г. Энск}: a part of a line that begins with what the place is. */
    private static @Nullable Found<String> ofKind(ClientLine line) {
        for (var part : parts(line.text())) {
            var text = part.text();
            if (!text.isEmpty()
                    && Character.isUpperCase(text.charAt(0))
                    && text.length() < 60
                    && KINDS.in(Fold.of(text))
                    && isTitled(text)
                    && Languages.isCyrillic(text.charAt(0))
                    && TITLES.atStart(Fold.of(text)).isEmpty()) {
                return new Found<>(text, line.at(part.start(), part.start() + text.length()), 0.6);
            }
        }
        return null;
    }

    /** A kind with its number or name, and no sentence about it. */
    private static boolean isTitled(String text) {
        long words = text.chars().filter(c -> c == ' ').count() + 1;
        return words <= 3
                || KINDS.atStart(Fold.of(text)).isPresent()
                || text.indexOf('№') >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('«') >= 0;
    }

    /** In an English signature: the part that is neither name nor post nor address. */
    private static @Nullable Found<String> latin(List<ClientLine> lines, String senderName) {
        var sender = words(senderName);
        boolean signed = false;
        int seen = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var folded = Fold.of(line.text()).strip();
            var closing = CLOSINGS.atStart(folded);
            for (var part : parts(line.text())) {
                var text = part.text();
                var own = words(text);
                long foreign = own.stream().filter(word -> !sender.contains(word)).count();
                boolean named = own.stream().anyMatch(sender::contains);
                boolean name =
                        (named && foreign <= 1 && text.indexOf('&') < 0)
                                || (closing.isPresent() && part.start() == 0);
                if (name && (isSignature(text) || closing.isPresent())) {
                    signed |= own.stream().anyMatch(sender::contains) || closing.isPresent();
                    continue;
                }
                if (signed && seen < 6 && isLatinCompany(text, sender)) {
                    return new Found<>(
                            text, line.at(part.start(), part.start() + text.length()), 0.6);
                }
            }
            seen += signed ? 1 : 0;
        }
        return null;
    }

    private static boolean isSignature(String text) {
        return text.length() < 45;
    }

    private static boolean isLatinCompany(String text, Set<String> sender) {
        if (text.length() < 4
                || text.length() > 60
                || Languages.isCyrillic(text.charAt(0))
                || !Character.isUpperCase(text.charAt(0))) {
            return false;
        }
        var folded = Fold.of(text);
        boolean titled =
                TITLES.all(folded).stream()
                        .anyMatch(
                                m ->
                                        m.end() - m.start() > 2
                                                && !Set.of("the", "and", "for")
                                                        .contains(m.phrase()));
        boolean digits = text.chars().anyMatch(Character::isDigit);
        var tokens = Tokens.of(text);
        long words = tokens.stream().filter(t -> t.isWord() && t.text().length() > 1).count();
        boolean capital =
                tokens.stream()
                        .filter(t -> t.isWord() && t.text().length() > 3)
                        .allMatch(t -> Character.isUpperCase(t.text().charAt(0)));
        boolean ended =
                text.endsWith(".")
                        || text.endsWith("?")
                        || text.endsWith("!")
                        || text.endsWith(":");
        boolean name = words(text).stream().anyMatch(sender::contains) && words <= 2;
        return words >= 2
                && capital
                && (!titled || TRADES.in(folded.substring(folded.lastIndexOf(' ') + 1)))
                && !digits
                && !ended
                && !name
                && text.indexOf('@') < 0;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var token : Tokens.of(text)) {
            if (token.isWord() && token.text().length() > 2) {
                words.add(Fold.of(token.text()));
            }
        }
        return words;
    }

    private record Piece(String text, int start) {}

    private static List<Piece> parts(String line) {
        var parts = new ArrayList<Piece>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean dash =
                    i + 2 < line.length()
                            && line.charAt(i) == ' '
                            && "-–—/".indexOf(line.charAt(i + 1)) >= 0
                            && line.charAt(i + 2) == ' ';
            boolean cut = i == line.length() || ",|;".indexOf(line.charAt(i)) >= 0 || dash;
            if (cut) {
                var text = line.substring(from, i);
                int lead = text.length() - text.stripLeading().length();
                if (!text.isBlank()) {
                    parts.add(new Piece(text.strip(), from + lead));
                }
                from = dash ? i + 2 : i + 1;
                i = dash ? i + 1 : i;
            }
        }
        return parts;
    }
}
