package com.quotedesk.domain.mail;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;

/** What happens to a mail that came. */
public sealed interface MessageEvent extends DomainEvent {

    MessageId message();

    @Override
    default Subject subject() {
        return message().subject();
    }

    /** It was found to belong to something. */
    record Matched(MessageId message, Belonging to, MatchWay way, boolean proven)
            implements MessageEvent {
        @Override
        public String type() {
            return "message.matched.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of(
                    "order",
                    to.order().toString(),
                    "to",
                    to.subject().type() + ":" + to.subject().id(),
                    "way",
                    way.name(),
                    "senderProven",
                    Boolean.toString(proven));
        }
    }

    /** That was wrong. */
    record Unmatched(MessageId message, Belonging from, String reason) implements MessageEvent {
        @Override
        public String type() {
            return "message.unmatched.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of(
                    "order",
                    from.order().toString(),
                    "from",
                    from.subject().type() + ":" + from.subject().id(),
                    "reason",
                    reason);
        }
    }
}
