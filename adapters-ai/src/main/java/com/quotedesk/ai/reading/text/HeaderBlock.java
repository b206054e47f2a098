package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of an earlier letter written into a later one: From, Sent, To, Subject.
 *
 * @param start the first block of it, the line that parts the letters included
 * @param end one past its last line
 * @param forwarded whether it says itself that the letter is passed on
 */
record HeaderBlock(int start, int end, String from, String subject, boolean forwarded, int depth) {

    private static final WordList WORDS = WordList.load("letters");
    private static final Phrases FROM = WORDS.phrases("from");
    private static final Phrases OTHER = WORDS.phrases("sent", "to", "subject");
    private static final Phrases SUBJECT = WORDS.phrases("subject");
    private static final Phrases FORWARDED = WORDS.phrases("forwarded");
    private static final Phrases ORIGINAL = WORDS.phrases("original");

    private static final int LOOK_AHEAD = 9;

    /** The first head at or behind block {@code from}. */
    static Optional<HeaderBlock> find(List<Block> blocks, int from) {
        for (int i = from; i < blocks.size(); i++) {
            if ((blocks.get(i) instanceof Line line && field(line, FROM) != null)
                    || (blocks.get(i) instanceof Line other && field(other, OTHER) != null)) {
                var head = at(blocks, i);
                if (head.isPresent()) {
                    return head;
                }
                int skipped = i;
                while (skipped + 1 < blocks.size() && isField(blocks.get(skipped + 1))) {
                    skipped++;
                }
                i = skipped;
            }
        }
        return Optional.empty();
    }

    private static boolean isField(Block block) {
        return block instanceof Line line
                && (field(line, FROM) != null || field(line, OTHER) != null);
    }

    private static Optional<HeaderBlock> at(List<Block> blocks, int first) {
        String from = null;
        String subject = "";
        int fields = 0;
        int end = first;
        int depth = 0;
        for (int i = first; i < Math.min(blocks.size(), first + LOOK_AHEAD); i++) {
            if (!(blocks.get(i) instanceof Line line) || (line.isBlank() && fields > 1)) {
                break;
            }
            var sender = field(line, FROM);
            if (sender != null && from == null) {
                from = sender;
                depth = line.depth();
            } else if (field(line, OTHER) == null) {
                if (!line.isBlank() && fields > 1) {
                    break;
                }
                continue;
            }
            var topic = field(line, SUBJECT);
            subject = topic == null ? subject : topic;
            fields++;
            end = i + 1;
        }
        if (from == null || fields < 3) {
            return Optional.empty();
        }
        int start = first;
        boolean forwarded = false;
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            if (!(blocks.get(i) instanceof Line line)) {
                break;
            }
            var folded = Fold.of(line.text());
            if (FORWARDED.in(folded) || ORIGINAL.in(folded) || isRule(folded)) {
                forwarded |= FORWARDED.in(folded);
                start = i;
            } else if (!line.isBlank()) {
                break;
            }
        }
        return Optional.of(new HeaderBlock(start, end, from, subject, forwarded, depth));
    }

    private static @Nullable String field(Line line, Phrases keys) {
        var text = stripped(line.text());
        var folded = Fold.of(text);
        var key = keys.atStart(folded);
        if (key.isEmpty()) {
            return null;
        }
        int colon = key.get().end();
        while (colon < text.length() && (text.charAt(colon) == ' ' || text.charAt(colon) == '*')) {
            colon++;
        }
        if (colon >= text.length() || text.charAt(colon) != ':') {
            return null;
        }
        return stripped(text.substring(colon + 1)).strip();
    }

    /** Without the asterisks that stand for bold in a plain copy. */
    private static String stripped(String text) {
        return text.replace("*", "").stripLeading();
    }

    static boolean isRule(String text) {
        var stripped = text.strip();
        return stripped.length() >= 2 && stripped.chars().allMatch(c -> "-_=*–—".indexOf(c) >= 0);
    }

    Optional<MailAddress> sender() {
        return address(from);
    }

    String senderName() {
        return name(from);
    }

    /** The name before an address in {@code Name <address>} or {@code Name [mailto:address]}. */
    static String name(String text) {
        int end = text.length();
        for (int i = 0; i < text.length(); i++) {
            if ("<[(".indexOf(text.charAt(i)) >= 0) {
                end = i;
                break;
            }
        }
        var name = text.substring(0, end).strip();
        if (name.indexOf('@') >= 0) {
            return "";
        }
        return unquoted(name);
    }

    static String unquoted(String name) {
        boolean quoted =
                name.length() > 1
                        && (name.startsWith("\"") || name.startsWith("'"))
                        && name.endsWith(name.substring(0, 1));
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    static Optional<MailAddress> address(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        int start = at;
        while (start > 0 && isAddress(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        while (end < text.length() && isAddress(text.charAt(end))) {
            end++;
        }
        var name = name(text);
        return EmailAddress.parse(text.substring(start, end))
                .map(address -> new MailAddress(name.isEmpty() ? null : name, address));
    }

    private static boolean isAddress(char c) {
        return Character.isLetterOrDigit(c) || "._-+".indexOf(c) >= 0;
    }
}
