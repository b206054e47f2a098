package com.quotedesk.application.reading;

import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.Lesson;
import com.quotedesk.domain.reading.Memory;
import com.quotedesk.domain.reading.ReadField;
import java.time.Instant;
import java.util.List;

/**
 * What people taught us about how senders write, and what they put right that we have not
 * understood yet. A sender is a house, as {@link ReadingContext#houseOf} has it.
 */
public interface ReadingMemory {

    /**
     * A value that a person put right.
     *
     * @param line the line of the inquiry, or the position of the request
     * @param value the right number, a decimal with a point
     */
    record Correction(MessageId message, int line, ReadField field, String value) {}

    Memory of(String sender);

    /** Keeps a lesson in the place of an older one about the same words. */
    void learn(String sender, Lesson lesson, Instant at);

    /** Keeps a correction until its table was looked at; a later one of the value replaces it. */
    void correct(Correction correction, Instant at);

    /** Mails whose tables are to be looked at, the longest waiting first. */
    List<MessageId> unstudied(int limit);

    /** What was put right of a mail and was not looked at yet, by line. */
    List<Correction> corrections(MessageId message);

    /** The tables of a mail were looked at. */
    void studied(MessageId message);
}
