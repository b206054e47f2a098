package com.quotedesk.application.reading;

import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Effort;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LinePairs;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.ReadValue;
import com.quotedesk.domain.reading.ReadValues;
import com.quotedesk.domain.reading.ReadingDifference;
import com.quotedesk.domain.reading.ReadingDifference.Changed;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was understood in a message, by whom, when and at what cost. A message may be read again;
 * each time is a version.
 *
 * @param version from 1
 * @param sender who wrote the message, null where it names nobody
 * @param sure whether it was plain what the message is
 * @param took how long taking it apart and reading it took
 * @param appliedAt when the order or the quote was made to say this; null while nothing follows
 *     from it
 */
public record Reading(
        ReadingId id,
        MessageId message,
        int version,
        @Nullable EmailAddress sender,
        MessageKind kind,
        boolean sure,
        Language language,
        What what,
        Instant at,
        Duration took,
        @Nullable Instant appliedAt) {

    /** What a message says. */
    public sealed interface What {

        /** Who read it and in which version, null where nobody did. */
        @Nullable String reader();

        List<ReadValue> values();

        List<Doubt> doubts();

        Effort effort();

        /** It asks for nothing and answers nothing, so no more of it was read. */
        record Nothing() implements What {
            @Override
            public @Nullable String reader() {
                return null;
            }

            @Override
            public List<ReadValue> values() {
                return List.of();
            }

            @Override
            public List<Doubt> doubts() {
                return List.of();
            }

            @Override
            public Effort effort() {
                return Effort.NONE;
            }
        }

        /** A client asks. */
        record Asked(Inquiry inquiry) implements What {
            @Override
            public String reader() {
                return inquiry.reader();
            }

            @Override
            public List<ReadValue> values() {
                return ReadValues.of(inquiry);
            }

            @Override
            public List<Doubt> doubts() {
                return inquiry.doubts();
            }

            @Override
            public Effort effort() {
                return inquiry.effort();
            }
        }

        /** A supplier answers a request. */
        record Answered(RfqId rfq, SupplierAnswer answer) implements What {
            @Override
            public String reader() {
                return answer.reader();
            }

            @Override
            public List<ReadValue> values() {
                return ReadValues.of(answer);
            }

            @Override
            public List<Doubt> doubts() {
                return answer.doubts();
            }

            @Override
            public Effort effort() {
                return answer.effort();
            }
        }
    }

    /** How many values were thrown away, for the message does not show them. */
    public int invented() {
        return (int)
                what.doubts().stream()
                        .filter(doubt -> doubt.kind() == DoubtKind.INVENTED_VALUE)
                        .count();
    }

    /** What it says otherwise than an earlier reading of the same message. */
    public List<Changed> since(Reading before) {
        return ReadingDifference.between(
                before.what().values(), what.values(), linesSince(before.what()));
    }

    private IntFunction<@Nullable Integer> linesSince(What before) {
        if (before instanceof What.Asked(var then) && what instanceof What.Asked(var now)) {
            var pairs = LinePairs.of(then, now);
            return pairs::get;
        }
        // Lines of answers are positions of what was asked; a position of one thing is no line of
        // another.
        return line -> before.getClass() == what.getClass() ? line : null;
    }

    /** The same, now that something follows from it. */
    public Reading applied(Instant when) {
        return new Reading(
                id, message, version, sender, kind, sure, language, what, at, took, when);
    }
}
