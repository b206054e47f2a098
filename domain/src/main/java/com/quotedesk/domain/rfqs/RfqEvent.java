package com.quotedesk.domain.rfqs;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What happens in the life of a request. */
public sealed interface RfqEvent extends DomainEvent {

    RfqRef rfq();

    /** What this event tells besides which request it is of. */
    Map<String, String> details();

    @Override
    default Subject subject() {
        return new Subject("rfq", rfq().id().value());
    }

    @Override
    default Map<String, String> values() {
        return rfq().with(details());
    }

    /** It has a number and is to be sent; again, when it was sent before. */
    record Queued(RfqRef rfq, Deadline deadline) implements RfqEvent {
        @Override
        public String type() {
            return "rfq.queued.v1";
        }

        @Override
        public Map<String, String> details() {
            return told(deadline);
        }
    }

    record Sent(RfqRef rfq, Instant at) implements RfqEvent {
        @Override
        public String type() {
            return "rfq.sent.v1";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("at", at.toString());
        }
    }

    /** The supplier is to be reminded. */
    record Reminded(RfqRef rfq, Deadline deadline) implements RfqEvent {
        @Override
        public String type() {
            return "rfq.reminded.v1";
        }

        @Override
        public Map<String, String> details() {
            return told(deadline);
        }
    }

    record Extended(RfqRef rfq, Deadline deadline) implements RfqEvent {
        @Override
        public String type() {
            return "rfq.extended.v1";
        }

        @Override
        public Map<String, String> details() {
            return told(deadline);
        }
    }

    /** Some positions were never answered. */
    record TimedOut(RfqRef rfq, SortedSet<Integer> positions) implements RfqEvent {
        public TimedOut {
            positions = new TreeSet<>(positions);
        }

        @Override
        public String type() {
            return "rfq.timed-out.v1";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("positions", told(positions));
        }
    }

    record Undeliverable(RfqRef rfq, String reason) implements RfqEvent {
        @Override
        public String type() {
            return "rfq.undeliverable.v1";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    record Cancelled(RfqRef rfq, String reason) implements RfqEvent {
        @Override
        public String type() {
            return "rfq.cancelled.v1";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** Some positions have a price now. */
    record Answered(RfqRef rfq, SortedSet<Integer> positions, boolean late) implements RfqEvent {
        public Answered {
            positions = new TreeSet<>(positions);
        }

        @Override
        public String type() {
            return "rfq.answered.v1";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("positions", told(positions), "late", Boolean.toString(late));
        }
    }

    /** Prices turned out to be for something else; these positions are awaited again. */
    record Retracted(RfqRef rfq, SortedSet<Integer> positions) implements RfqEvent {
        public Retracted {
            positions = new TreeSet<>(positions);
        }

        @Override
        public String type() {
            return "rfq.retracted.v1";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("positions", told(positions));
        }
    }

    record Declined(RfqRef rfq, SortedSet<Integer> positions, boolean late, String reason)
            implements RfqEvent {
        public Declined {
            positions = new TreeSet<>(positions);
        }

        @Override
        public String type() {
            return "rfq.declined.v1";
        }

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "positions", told(positions), "late", Boolean.toString(late), "reason", reason);
        }
    }

    /** The supplier asks back. */
    record Questioned(RfqRef rfq, SortedSet<Integer> positions, String text) implements RfqEvent {
        public Questioned {
            positions = new TreeSet<>(positions);
        }

        @Override
        public String type() {
            return "rfq.question.v1";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("positions", told(positions), "text", text);
        }
    }

    private static Map<String, String> told(Deadline deadline) {
        return Map.of("deadline", deadline.at().toString(), "zone", deadline.zone().getId());
    }

    private static String told(SortedSet<Integer> positions) {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
