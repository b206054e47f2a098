package com.quotedesk.domain.mail;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;

/**
 * A step in the life of a mail of ours.
 *
 * @param type its name on the wire, from {@link OutgoingState#LIFE}
 * @param mail the mail after the step
 */
public record OutgoingEvent(String type, OutgoingMail mail) implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("mail", mail.id().value());
    }

    @Override
    public Map<String, String> values() {
        var about = mail.about();
        return Map.of(
                "kind",
                mail.kind().code(),
                "to",
                mail.to().value(),
                about.type(),
                about.id().toString(),
                "reply",
                mail.reply() == null ? "" : mail.reply());
    }
}
