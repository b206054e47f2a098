package com.quotedesk.ai.reading.kinds;

import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.ClientReply.Says;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a client says in its own words. A yes is plain only where every word is one that a yes is
 * made of: whatever is not understood might be a condition.
 *
 * @param plain whether it says that and nothing else
 */
public record ReplyText(Says says, boolean plain) {

    private static final WordList WORDS = WordList.load("replies");
    private static final Phrases YES = WORDS.phrases("yes");
    private static final Phrases NO = WORDS.phrases("no");
    private static final Phrases MORE = WORDS.phrases("more");
    private static final Phrases QUESTION = WORDS.phrases("question");
    private static final Phrases CONDITION = WORDS.phrases("condition");
    private static final Phrases GREETING = WORDS.phrases("greeting");
    private static final Set<String> PLAIN = Set.copyOf(WORDS.get("plain"));

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:kp|кп|ord)[- №#]{0,3}[1-9][0-9]{3}[- ]?[0-9]{4,9}(?![0-9])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!;\\n]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int LONGEST_PLAIN = 600;
    private static final int MOST_NAMES = 3;

    public static ReplyText of(Mail mail) {
        var own = mail.outer().join(Zone.OWN);
        // Who ends with thanks may say it there.
        var end = mail.outer().join(Zone.SIGNATURE);
        var text = Fold.of(own + "\n" + end);
        var folded = Fold.of(own);
        boolean no = NO.in(text);
        boolean yes = YES.in(without(text, text, NO));
        boolean more = MORE.in(folded);
        boolean question = folded.indexOf('?') >= 0 || QUESTION.in(folded);
        return new ReplyText(
                says(yes, no, more, question),
                yes
                        && !no
                        && !more
                        && !question
                        && own.length() <= LONGEST_PLAIN
                        && isAlone(mail)
                        && sentences(own).stream().allMatch(ReplyText::isPlain)
                        && isHarmless(end));
    }

    /** A signature says who writes; its first line may be the last of the letter. */
    private static boolean isHarmless(String end) {
        var first = end.lines().findFirst().orElse("");
        return sentences(first).stream().allMatch(ReplyText::isPlain)
                && !CONDITION.in(Fold.of(end));
    }

    private static Says says(boolean yes, boolean no, boolean more, boolean question) {
        if (yes) {
            return Says.YES;
        }
        if (no) {
            return Says.NO;
        }
        if (more) {
            return Says.MORE;
        }
        return question ? Says.A_QUESTION : Says.SOMETHING_ELSE;
    }

    /** A yes within a no is none. */
    private static String without(String written, String folded, Phrases phrases) {
        var left = new StringBuilder(written);
        for (var match : phrases.all(folded)) {
            for (int i = match.start(); i < match.end(); i++) {
                left.setCharAt(i, ' ');
            }
        }
        return left.toString();
    }

    /** Nothing beside the words: no files, no tables, no mails passed on, nothing suspicious. */
    private static boolean isAlone(Mail mail) {
        return mail.passedOn().isEmpty()
                && mail.doubts().isEmpty()
                && mail.outer().grids().isEmpty()
                && !hasFile(mail.message().body());
    }

    private static boolean hasFile(Part part) {
        return switch (part) {
            case Part.Multi multi -> multi.parts().stream().anyMatch(ReplyText::hasFile);
            case Part.Text _, Part.Html _ -> false;
            case Part.File file -> !file.inline();
            case Part.Embedded _ -> true;
        };
    }

    private static List<String> sentences(String written) {
        return List.of(SENTENCE_END.split(NUMBER.matcher(written).replaceAll(" "), -1));
    }

    /** In a greeting, in thanks and at the end people are named; nothing else is passed over. */
    private static boolean isPlain(String sentence) {
        var folded = Fold.of(sentence);
        boolean greeting = GREETING.in(folded);
        long names = 0;
        for (var word : List.of(NO_WORD.split(without(sentence, folded, GREETING), -1))) {
            if (word.isEmpty() || PLAIN.contains(Fold.of(word))) {
                continue;
            }
            if (!greeting || !isName(word) || ++names > MOST_NAMES) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.substring(1).chars().allMatch(Character::isLowerCase);
    }
}
