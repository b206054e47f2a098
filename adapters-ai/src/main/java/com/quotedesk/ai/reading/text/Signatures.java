package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.ai.reading.words.WordList;
import java.util.ArrayList;
import java.util.List;

/** Marks the signature of a letter and the small print behind it. */
final class Signatures {

    private static final WordList WORDS = WordList.load("letters");
    private static final Phrases CLOSINGS = WORDS.phrases("closings");
    private static final Phrases DISCLAIMER = WORDS.phrases("disclaimer");
    private static final Phrases SENT_FROM = WORDS.phrases("sentfrom");

    private static final int LONGEST = 14;

    /** Thanks that a letter begins with. */
    private static final Phrases OPENINGS =
            Phrases.of(
                    "thanks for*",
                    "thank you for*",
                    "many thanks for*",
                    "спасибо за*",
                    "благодарю за*",
                    "благодарим за*");

    private Signatures() {}

    static List<Block> marked(List<Block> blocks) {
        var out = new ArrayList<>(blocks);
        int end = ownEnd(out);
        markDisclaimer(out, end);
        int start = start(out, end);
        for (int i = start; i < end; i++) {
            if (out.get(i) instanceof Line line && line.zone() == Zone.OWN) {
                out.set(i, line.in(Zone.SIGNATURE));
            }
        }
        return List.copyOf(out);
    }

    /** One past the last of the sender's own lines. */
    private static int ownEnd(List<Block> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).zone() == Zone.OWN
                    && !(blocks.get(i) instanceof Line line && line.isBlank())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static void markDisclaimer(List<Block> blocks, int end) {
        boolean in = false;
        boolean afterWords = false;
        for (int i = 0; i < end; i++) {
            boolean words = afterWords;
            afterWords |= !(blocks.get(i) instanceof Line some && some.isBlank());
            if (!(blocks.get(i) instanceof Line line) || line.zone() != Zone.OWN) {
                in = false;
                continue;
            }
            var folded = Fold.of(line.text()).strip();
            boolean starts =
                    DISCLAIMER.atStart(folded).isPresent()
                            && (folded.length() > 50 || i * 2 > end)
                            && words;
            if (starts) {
                in = true;
            } else if (line.isBlank()
                    && i + 1 < end
                    && blocks.get(i + 1) instanceof Line next
                    && next.marker().isMarked()) {
                in = false;
            }
            if (in || SENT_FROM.atStart(folded).isPresent()) {
                blocks.set(i, line.in(Zone.DISCLAIMER));
            }
        }
    }

    /** Whether a line tells how many of something, as no signature does. */
    private static boolean isCounted(Line line) {
        var text = line.content();
        return Quantities.in(text, Tokens.of(text), NumberStyle.RUSSIAN).stream()
                .anyMatch(quantity -> quantity.unit() != null && Units.isCounted(quantity.unit()));
    }

    private static int start(List<Block> blocks, int end) {
        int seen = 0;
        int start = end;
        for (int i = end - 1; i >= 0 && seen <= LONGEST; i--) {
            if (!(blocks.get(i) instanceof Line line) || line.zone() == Zone.QUOTED) {
                break;
            }
            if (line.isBlank() || line.zone() == Zone.DISCLAIMER) {
                continue;
            }
            var folded = Fold.of(line.text()).strip();
            if (HeaderBlock.isRule(folded)) {
                start = i;
                continue;
            }
            if (isCounted(line)) {
                break;
            }
            boolean closing =
                    CLOSINGS.atStart(folded).isPresent()
                            && folded.length() <= 60
                            && !folded.endsWith(":")
                            && !folded.endsWith("?")
                            && !(line.marker().isMarked() && i < end - 4)
                            && !(OPENINGS.atStart(folded).isPresent() && i < end - 4);
            if (closing) {
                start = i;
            }
            if (line.marker().isMarked() && !closing && seen > 0) {
                break;
            }
            seen++;
        }
        return start;
    }
}
