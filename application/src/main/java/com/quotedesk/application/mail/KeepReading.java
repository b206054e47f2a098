package com.quotedesk.application.mail;

import static java.util.stream.Collectors.toUnmodifiableSet;

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
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.Memory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was understood in mails, and which items came of it, in the transaction of whoever
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

    /**
     * What became of a mail that was read.
     *
     * @param order the order it became just now; null where it became none
     */
    record First(Command command, @Nullable Order order) {}

    private final Readings readings;
    private final ReadingMemory memory;
    private final Ids ids;

    public KeepReading(Readings readings, ReadingMemory memory, Ids ids) {
        this.readings = readings;
        this.memory = memory;
        this.ids = ids;
    }

    /** Keeps the readings that decided what became of mails. */
    void keepFirst(List<First> mails) {
        var messages =
                mails.stream().map(mail -> mail.command().message()).collect(toUnmodifiableSet());
        var versions = readings.nextVersions(messages);
        var kept = new ArrayList<Reading>();
        var origins = new ArrayList<ItemOrigin>();
        for (var mail : mails) {
            var command = mail.command();
            int version = Objects.requireNonNull(versions.get(command.message()));
            var reading = reading(command, version).applied(command.ended());
            kept.add(reading);
            var order = mail.order();
            if (order != null) {
                var items = order.items();
                var lines = linesOfItems(((What.Asked) command.what()).inquiry());
                for (int i = 0; i < lines.size(); i++) {
                    origins.add(new ItemOrigin(items.get(i).id(), reading.id(), lines.get(i)));
                }
            }
        }
        readings.addAll(kept);
        readings.originate(origins);
    }

    /** Keeps one more reading, from which nothing follows yet. */
    Reading keepMore(Command command) {
        var reading = reading(command, readings.nextVersion(command.message()));
        readings.add(reading);
        return reading;
    }

    /** What people taught us about how somebody writes. */
    Memory memoryOf(@Nullable MailAddress from) {
        return from == null ? Memory.NOTHING : memory.of(ReadingContext.houseOf(from.address()));
    }

    private Reading reading(Command command, int version) {
        var from = command.from();
        var classification = command.classification();
        return new Reading(
                new ReadingId(ids.next()),
                command.message(),
                version,
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
