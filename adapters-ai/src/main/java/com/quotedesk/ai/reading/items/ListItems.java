package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the items out of lines of text: lists of every kind, and sentences. */
public final class ListItems {

    private final NumberStyle style;
    private final List<Entry> entries;
    private final List<Draft> drafts = new ArrayList<>();
    private final boolean asked;

    private ListItems(List<Line> lines, NumberStyle style, boolean asked) {
        this.style = style;
        this.entries = Entries.of(lines, style);
        this.asked = asked;
    }

    /**
     * @param asked whether something before these lines already asks for what they list
     */
    public static List<Draft> of(List<Line> lines, NumberStyle style, boolean asked) {
        var reader = new ListItems(lines, style, asked);
        reader.read();
        return reader.drafts;
    }

    private void read() {
        int i = 0;
        while (i < entries.size()) {
            int end = groupEnd(i);
            if (end > i) {
                var head = i > 0 ? entries.get(i - 1) : null;
                var next = end < entries.size() ? entries.get(end) : null;
                var group = new ListGroup(entries.subList(i, end), head, next, style, isAsked(i));
                drafts.addAll(group.read(drafts.isEmpty() ? null : drafts.getLast().name()));
                i = end;
            } else {
                sentence(entries.get(i));
                i++;
            }
        }
    }

    private boolean isAsked(int index) {
        if (asked) {
            return true;
        }
        for (int i = Math.max(0, index - 3); i < index; i++) {
            if (Requests.isAsked(entries.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** One past the entries that make one list with entry {@code from}, or {@code from}. */
    private int groupEnd(int from) {
        int end = from;
        while (end < entries.size() && isListed(end, from)) {
            end++;
        }
        return end;
    }

    private boolean isListed(int index, int from) {
        var entry = entries.get(index);
        if (isForeign(entry)) {
            return false;
        }
        boolean starts = index == from;
        if (entry.isMarked()) {
            return true;
        }
        if (!starts && entry.afterBlank()) {
            return false;
        }
        int lead = Requests.leadEnd(entry.text());
        if (lead > 0 || isNoise(entry.text())) {
            return false;
        }
        var parsed = ItemText.parse(entry.text(), style, !starts);
        if (!parsed.hasQuantity()
                || startsBadly(parsed.name())
                || Pieces.of(entry.text(), style).size() > 1) {
            return false;
        }
        if (Requests.EACH.in(Fold.of(entry.text()))) {
            return false;
        }
        boolean plain =
                parsed.strength() == ItemText.Strength.STRONG
                        && parsed.quantities().getLast().unit() != null;
        return plain || !starts || hasListBefore(index) || hasListBehind(index);
    }

    private boolean hasListBefore(int index) {
        return index > 0
                && (entries.get(index - 1).text().endsWith(":")
                        || Requests.isAsked(entries.get(index - 1).text()));
    }

    private boolean hasListBehind(int index) {
        if (index + 1 >= entries.size() || entries.get(index + 1).afterBlank()) {
            return false;
        }
        var next = entries.get(index + 1).text();
        return !isNoise(next)
                && ItemText.parse(next, style, false).strength() == ItemText.Strength.STRONG;
    }

    static boolean isNoise(String text) {
        var folded = Fold.of(text);
        return Requests.NOISE.atStart(folded).isPresent() || isContact(folded);
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

    private static boolean isForeign(Entry entry) {
        return Suspicion.isOrder(entry.text());
    }

    /** Running text: items only where the sentence asks for them. */
    private void sentence(Entry entry) {
        if (isForeign(entry)) {
            return;
        }
        for (var sentence : Sentences.of(entry.text())) {
            var text = sentence.text();
            int lead = Requests.leadEnd(text);
            int colon = introEnd(text);
            lead = Math.max(lead, colon);
            lead = skipToQuantity(text, lead);
            boolean asks = Requests.isAsked(text);
            if ((lead == 0 && isNoise(text))
                    || (!asks && !asked && lead == 0 && !isListBehindList(text))) {
                continue;
            }
            var rest = text.substring(lead);
            if (rest.isBlank() || text.strip().endsWith(":")) {
                continue;
            }
            rest = Names.trimmed(stopped(rest));
            int offset = sentence.start() + Math.max(lead, text.indexOf(rest, lead));
            for (var piece : Pieces.of(rest, style)) {
                piece(entry, piece, offset, asks);
            }
        }
    }

    private void piece(Entry entry, Pieces.Piece piece, int offset, boolean asks) {
        var parsed = ItemText.parse(piece.text(), style, false);
        if (!parsed.hasQuantity()) {
            return;
        }
        boolean plain =
                parsed.strength() == ItemText.Strength.STRONG
                        && parsed.quantities().getLast().unit() != null;
        if (!asks && !plain) {
            return;
        }
        var name = stopped(parsed.name());
        if (name.isBlank() || startsBadly(name)) {
            return;
        }
        drafts.addAll(
                Drafts.of(
                        entry,
                        new ItemText.Parsed(
                                Names.trimmed(name), parsed.quantities(), parsed.strength()),
                        offset + piece.start(),
                        false,
                        0.75));
    }

    static boolean startsBadly(String name) {
        var tokens = Tokens.of(name);
        return Requests.EACH.atStart(Fold.of(name)).isPresent()
                || (!tokens.isEmpty() && NOT_NAMES.contains(Fold.of(tokens.getFirst().text())));
    }

    private static final Set<String> NOT_NAMES = Set.copyOf(Requests.WORDS.get("notnames"));

    /** Several plain items on one line, behind others: a list carried on. */
    private boolean isListBehindList(String text) {
        return !drafts.isEmpty() && Pieces.of(text, style).size() > 1;
    }

    /** The end of words that end with a colon and ask for what follows it. */
    private static int introEnd(String text) {
        int colon = text.indexOf(": ");
        boolean intro = colon > 0 && colon < 120 && Requests.isAsked(text.substring(0, colon));
        return intro ? colon + 2 : 0;
    }

    /** Where the first quantity stands, if only words that ask are before it. */
    private int skipToQuantity(String text, int lead) {
        var tokens = Tokens.of(text);
        for (Quantity quantity : Quantities.in(text, tokens, style)) {
            if (quantity.start() < lead) {
                continue;
            }
            var between = text.substring(lead, quantity.start());
            boolean short_ =
                    Names.letters(between) <= 40
                            && between.indexOf('-') < 0
                            && between.indexOf('—') < 0;
            boolean asks = Requests.isAsked(between);
            boolean behind =
                    quantity.next() < tokens.size() && tokens.get(quantity.next()).isWord();
            return asks && short_ && behind && quantity.unit() != null ? quantity.start() : lead;
        }
        return lead;
    }

    private static String stopped(String text) {
        var folded = Fold.of(text);
        var found = Requests.STOPS.find(folded, 1);
        if (found.isEmpty()) {
            return text;
        }
        return text.substring(0, found.get().start());
    }

    static @Nullable Found<Unit> unitOf(Entry entry, Quantity quantity) {
        return quantity.unit() == null
                ? null
                : new Found<>(quantity.unit(), entry.place(-1, entry.text()), 0.9);
    }

    static List<Quantity> quantities(String text, NumberStyle style) {
        return Quantities.in(text, Tokens.of(text), style);
    }
}
