package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the items out of lines of text: lists of every kind, and sentences. */
public final class ListItems {

    private static final int LONGEST_ITEM = 90;

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
        return end > from || !hangsUnderEach(from) ? end : endUnderEach(from);
    }

    /** Whether the line before gives its quantity to each of the lines behind it. */
    private boolean hangsUnderEach(int from) {
        if (from == 0) {
            return false;
        }
        var head = entries.get(from - 1).text();
        return head.endsWith(":")
                && Requests.EACH.in(Fold.of(head))
                && !quantities(head, style).isEmpty();
    }

    private int endUnderEach(int from) {
        int end = from;
        while (end < entries.size()
                && (end == from || !entries.get(end).afterBlank())
                && !isForeign(entries.get(end))
                && !isNoise(entries.get(end).text())
                && !isDialled(entries.get(end).text())) {
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
                && (ItemText.parse(next, style, false).strength() == ItemText.Strength.STRONG
                        || (endsCounted(entries.get(index).text()) && endsCounted(next)));
    }

    /** {@code Cotton rags, 50 kgs}: a short line that ends with how much. */
    private boolean endsCounted(String text) {
        var parsed = ItemText.parse(text, style, false);
        return text.length() <= LONGEST_ITEM
                && parsed.hasQuantity()
                && parsed.quantities().getLast().unit() != null
                && text.substring(parsed.quantities().getLast().end()).isBlank();
    }

    static boolean isNoise(String text) {
        var folded = Fold.of(text);
        return Requests.NOISE.atStart(folded).isPresent() || isContact(folded);
    }

    /** A line with a number as long as a phone's. */
    private static boolean isDialled(String text) {
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
            int greeted = greetingEnd(text);
            int lead = greeted + Requests.leadEnd(text.substring(greeted));
            int colon = introEnd(text);
            lead = Math.max(lead, colon);
            int more = moreEnd(text);
            lead = skipToQuantity(text, Math.max(lead, more));
            boolean asks =
                    Requests.isAsked(text) || isPlainList(text) || (more > 0 && isCounted(text));
            if ((lead == 0 && isNoise(text))
                    || (!asks && !asked && lead == 0 && !isListBehindList(text))) {
                continue;
            }
            var rest = text.substring(lead);
            if (rest.isBlank() || text.strip().endsWith(":")) {
                continue;
            }
            rest = Names.trimmed(stoppedBehindItems(rest));
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
        var name = withoutEnd(stopped(parsed.name()));
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

    /** A name in running text without the sign that ends its sentence. */
    private static String withoutEnd(String name) {
        int end = name.length();
        while (end > 0 && ".?!".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    static boolean startsBadly(String name) {
        var tokens = Tokens.of(name);
        return Requests.EACH.atStart(Fold.of(name)).isPresent()
                || (!tokens.isEmpty() && NOT_NAMES.contains(Fold.of(tokens.getFirst().text())));
    }

    private static final Phrases GREETINGS = Requests.WORDS.phrases("greetings");
    private static final Phrases MORE = Requests.WORDS.phrases("more");

    private static final Set<String> NOT_NAMES = Set.copyOf(Requests.WORDS.get("notnames"));

    /** Several items on one line, each with its quantity set plainly apart. */
    private boolean isPlainList(String text) {
        var pieces = Pieces.of(text, style);
        return pieces.size() > 1 && pieces.stream().allMatch(piece -> isPlain(piece.text()));
    }

    private boolean isPlain(String text) {
        var parsed = ItemText.parse(text, style, false);
        return parsed.strength() == ItemText.Strength.STRONG
                && parsed.quantities().getLast().unit() != null;
    }

    /** {@code Also filters, 4 units}: where the words end that add one more to others. */
    private int moreEnd(String text) {
        return drafts.isEmpty() ? 0 : MORE.atStart(Fold.of(text)).map(Phrases.Match::end).orElse(0);
    }

    private boolean isCounted(String text) {
        var parsed = ItemText.parse(text, style, false);
        return parsed.hasQuantity() && parsed.quantities().getLast().unit() != null;
    }

    /** {@code добрый. нужен лист}: where a greeting ends that runs into what is asked. */
    private static int greetingEnd(String text) {
        var greeting = GREETINGS.atStart(Fold.of(text));
        if (greeting.isEmpty()) {
            return 0;
        }
        int end = greeting.get().end();
        while (end < text.length() && " ,.!".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end < text.length() ? end : 0;
    }

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

    /** Cuts off what follows the items, unless another item begins with a word that would. */
    private String stoppedBehindItems(String text) {
        var kept = stopped(text);
        return kept.length() < text.length() && isPlain(text.substring(kept.length()))
                ? text
                : kept;
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
