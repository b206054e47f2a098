package com.quotedesk.application.mail;

import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.application.reading.ReadingMemory;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was understood in a mail, and which items came of it, in the transaction of whoever
 * read it.
 */
public final class KeepReading {

    /**
     * A mail that was read.
     *
     * @param from who wrote it, null where it names nobody
     * @param began when the work on it began
     * @param ended when it was read
     */
    public record Command(
            MessageId message,
            @Nullable MailAddress from,
            Classification classification,
            What what,
            Instant began,
            Instant ended) {}

    private final Readings readings;
    private final ReadingMemory memory;
    private final Orders orders;
    private final Ids ids;

    public KeepReading(Readings readings, ReadingMemory memory, Orders orders, Ids ids) {
        this.readings = readings;
        this.memory = memory;
        this.orders = orders;
        this.ids = ids;
    }

    /**
     * Keeps the reading that decided what became of the mail.
     *
     * @param order the order it became just now; null where it became none
     */
    void keepFirst(Command command, @Nullable OrderId order) {
        var reading = reading(command).applied(command.ended());
        readings.add(reading);
        if (order != null) {
            originate(order, reading.id(), ((What.Asked) command.what()).inquiry());
        }
    }

    private void originate(OrderId order, ReadingId reading, Inquiry inquiry) {
        var items = orders.get(order).orElseThrow().items();
        var origins = new ArrayList<ItemOrigin>();
        for (int line : linesOfItems(inquiry)) {
            origins.add(new ItemOrigin(items.get(origins.size()).id(), reading, line));
        }
        readings.originate(origins);
    }

    /** Keeps one more reading, from which nothing follows yet. */
    Reading keepMore(Command command) {
        var reading = reading(command);
        readings.add(reading);
        return reading;
    }

    /** What people taught us about how somebody writes. */
    Memory memoryOf(@Nullable MailAddress from) {
        return from == null ? Memory.NOTHING : memory.of(ReadingContext.houseOf(from.address()));
    }

    private Reading reading(Command command) {
        var from = command.from();
        var classification = command.classification();
        return new Reading(
                new ReadingId(ids.next()),
                command.message(),
                readings.nextVersion(command.message()),
                from == null ? null : from.address(),
                classification.kind(),
                classification.sure(),
                classification.language(),
                command.what(),
                command.ended(),
                Duration.between(command.began(), command.ended()),
                null);
    }

    /** The lines that became items: those that name something. */
    static List<Integer> linesOfItems(Inquiry inquiry) {
        var lines = new ArrayList<Integer>();
        int number = 0;
        for (var line : inquiry.lines()) {
            number++;
            if (!line.name().value().isBlank()) {
                lines.add(number);
            }
        }
        return lines;
    }
}
