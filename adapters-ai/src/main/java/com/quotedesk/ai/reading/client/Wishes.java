package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.dates.Dates;
import com.quotedesk.ai.reading.dates.FoundDate;
import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.reading.Found;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads when the goods are wanted. */
final class Wishes {

    private static final WordList WORDS = WordList.load("places");
    private static final Phrases WANTED = WORDS.phrases("wanted");
    private static final Phrases ANSWER = WORDS.phrases("answer");
    private static final Set<String> NO_LEADS =
            Set.of(
                    "от",
                    "с",
                    "from",
                    "since",
                    "of",
                    "dated",
                    "после",
                    "after",
                    "начиная",
                    "starting");

    /** Words before a date that make it a day by which something is wanted. */
    private static final Set<String> DUE =
            Set.of("к", "by", "before", "by next", "не позднее", "no later than", "by the", "for");

    /** Words that want something without saying what. */
    private static final Phrases ONLY_WANTED =
            Phrases.of("нужн*", "надо", "требу*", "необходим*", "желательн*", "need*", "required*");

    private static final int NEAR = 24;

    private Wishes() {}

    static @Nullable Found<LocalDate> neededBy(List<ClientLine> lines, @Nullable LocalDate today) {
        Found<LocalDate> weak = null;
        String before = "";
        for (var line : lines) {
            for (var sentence : Sentences.of(line.text())) {
                for (var date : dueFirst(Dates.in(sentence.text(), today))) {
                    int score = score(sentence.text(), before, date);
                    int from = sentence.start() + date.start();
                    var found =
                            new Found<>(
                                    date.date(),
                                    line.at(from, sentence.start() + date.end()),
                                    score > 1 ? 0.9 : 0.6);
                    if (score > 1) {
                        return found;
                    }
                    if (score == 1 && weak == null) {
                        weak = found;
                    }
                }
            }
            before = line.text();
        }
        return weak;
    }

    /** {@code We start on 11 January, all should be here by 8 January}: what is due goes first. */
    private static List<FoundDate> dueFirst(List<FoundDate> dates) {
        if (dates.size() < 2) {
            return dates;
        }
        return dates.stream()
                .sorted(Comparator.comparing(date -> !DUE.contains(date.lead())))
                .toList();
    }

    /** 2 where the words before the date speak of goods, 0 where of an answer, else 1. */
    private static int score(String text, String before, FoundDate date) {
        if (NO_LEADS.contains(lastWord(date.lead())) && date.kind() == FoundDate.Kind.CALENDAR) {
            return 0;
        }
        var folded = Fold.of(text);
        int wanted = last(WANTED, folded, date.start());
        int answer = last(ANSWER, folded, date.start());
        if (wanted < 0 && answer < 0) {
            boolean behind = WANTED.find(folded, Math.min(date.end(), folded.length())).isPresent();
            boolean answerBehind =
                    ANSWER.find(folded, Math.min(date.end(), folded.length())).isPresent();
            if (behind && !answerBehind) {
                return 2;
            }
            boolean headed = before.strip().endsWith(":") && WANTED.in(Fold.of(before));
            boolean due = !answerBehind && DUE.contains(date.lead());
            return headed ? 2 : due ? 1 : 0;
        }
        boolean led =
                date.kind() != FoundDate.Kind.CALENDAR
                        || !date.lead().isEmpty()
                        || isLabelled(folded, date);
        if (isOfAnswer(folded, answer, wanted)) {
            return 0;
        }
        return wanted > answer && led ? 2 : wanted > answer ? 1 : 0;
    }

    /** {@code КП нужно до четверга}: the word that wants speaks of the answer before it. */
    private static boolean isOfAnswer(String folded, int answer, int wanted) {
        return answer >= 0
                && wanted > answer
                && wanted - answer < NEAR
                && ONLY_WANTED.at(folded, wanted).isPresent()
                && folded.substring(answer, wanted).indexOf(',') < 0;
    }

    private static boolean isLabelled(String folded, FoundDate date) {
        var before = folded.substring(0, date.start()).stripTrailing();
        return before.endsWith(":")
                || before.endsWith("-")
                || before.endsWith("–")
                || before.endsWith("—")
                || WANTED.all(before).stream().anyMatch(m -> before.length() - m.end() < 14);
    }

    private static String lastWord(String lead) {
        int space = lead.lastIndexOf(' ');
        return lead.substring(space + 1);
    }

    private static int last(Phrases phrases, String folded, int before) {
        int last = -1;
        for (var match : phrases.all(folded.substring(0, Math.min(before, folded.length())))) {
            last = match.start();
        }
        return last;
    }
}
