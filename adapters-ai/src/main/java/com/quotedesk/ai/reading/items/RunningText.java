package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import java.util.List;
import java.util.Set;

/** Reads the items out of sentences, behind those that were read before. */
final class RunningText {

    private static final Phrases GREETINGS = Requests.WORDS.phrases("greetings");
    private static final Phrases MORE = Requests.WORDS.phrases("more");

    private static final Set<String> NOT_NAMES = Set.copyOf(Requests.WORDS.get("notnames"));

    private final NumberStyle style;
    private final boolean asked;
    private final List<Draft> drafts;

    /**
     * @param asked whether something before already asks for what the sentences name
     * @param drafts what was read so far; what the sentences name is added
     */
    RunningText(NumberStyle style, boolean asked, List<Draft> drafts) {
        this.style = style;
        this.asked = asked;
        this.drafts = drafts;
    }

    /** Running text: items only where the sentence asks for them. */
    void sentence(Entry entry) {
        if (Suspicion.isOrder(entry.text())) {
            return;
        }
        for (var sentence : Sentences.of(entry.text())) {
            var text = sentence.text();
            int greeted = greetingEnd(text);
            int lead = greeted + Requests.leadEnd(text.substring(greeted));
            int colon = introEnd(text);
            lead = Math.max(lead, colon);
            int more = moreEnd(text);
            lead = behindAsking(text, skipToQuantity(text, Math.max(lead, more)));
            boolean asks =
                    Requests.isAsked(text) || isPlainList(text) || (more > 0 && isCounted(text));
            if ((lead == 0 && Noise.is(text))
                    || (!asks && !asked && lead == 0 && !isListBehindList(text))) {
                continue;
            }
            var rest = text.substring(lead);
            if (rest.isBlank() || text.strip().endsWith(":")) {
                continue;
            }
            rest = Names.trimmed(stoppedBehindItems(rest));
            int offset = sentence.start() + Math.max(lead, text.indexOf(rest, lead));
            var pieces = Pieces.of(rest, style);
            for (var piece : pieces) {
                piece(entry, piece, offset, asks, pieces.size() > 1);
            }
        }
    }

    private void piece(Entry entry, Pieces.Piece piece, int offset, boolean asks, boolean several) {
        var parsed = ItemText.parse(piece.text(), style, false);
        if (!parsed.hasQuantity() && several) {
            parsed = ItemText.single(piece.text(), style);
        }
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
                        parsed.named(Names.trimmed(name)),
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

    /**
     * Where the goods begin when the sentence asks for them only after other words, none of which
     * counts anything: {@code Открываем цех, поэтому нужны |три верстака}.
     */
    private int behindAsking(String text, int lead) {
        int asked = Requests.askedEnd(text);
        for (var quantity : Quantities.in(text, Tokens.of(text), style)) {
            if (quantity.unit() == null && !quantity.words()) {
                continue;
            }
            asked = quantity.start() < asked ? askedBefore(text, quantity.start()) : asked;
            break;
        }
        boolean named = asked > lead && hasItems(text.substring(asked));
        return named ? asked : lead;
    }

    private static int askedBefore(String text, int end) {
        return Requests.askedEnd(text.substring(0, end));
    }

    private boolean hasItems(String rest) {
        return Pieces.of(rest, style).stream()
                .anyMatch(piece -> ItemText.parse(piece.text(), style, false).hasQuantity());
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
}
