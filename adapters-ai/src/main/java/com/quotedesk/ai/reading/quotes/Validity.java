package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.dates.Dates;
import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Found;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how long an answer holds. */
final class Validity {

    private static final Phrases VALIDITY = Currencies.WORDS.phrases("validity");
    private static final Phrases NOT_VALIDITY =
            Phrases.of(
                    "резерв*",
                    "гарант*",
                    "оплат*",
                    "warranty*",
                    "аванс*",
                    "отсроч*",
                    "договор*",
                    "сертификат*");

    private Validity() {}

    static @Nullable Found<LocalDate> until(List<Terms.TermLine> lines, @Nullable LocalDate today) {
        for (var line : lines) {
            for (var sentence : Sentences.of(line.text())) {
                var folded = Fold.of(sentence.text());
                for (var word : VALIDITY.all(folded)) {
                    for (var date : Dates.in(sentence.text(), today)) {
                        boolean behind =
                                date.start() >= word.start() && date.start() - word.end() < 60;
                        boolean other =
                                behind
                                        && NOT_VALIDITY.in(
                                                folded.substring(
                                                        word.start(),
                                                        Math.max(word.start(), date.start())));
                        boolean lead =
                                date.lead().startsWith("от")
                                        || date.lead().startsWith("с ")
                                        || date.lead().startsWith("from");
                        if (behind && !other && !(lead && date.lead().indexOf(' ') < 0)) {
                            int from = sentence.start() + date.start();
                            return new Found<>(
                                    date.date(),
                                    line.place().apply(from, sentence.start() + date.end()),
                                    0.9);
                        }
                    }
                }
            }
        }
        return null;
    }
}
