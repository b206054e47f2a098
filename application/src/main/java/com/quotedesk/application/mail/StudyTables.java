package com.quotedesk.application.mail;

import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.application.reading.ReadingMemory;
import com.quotedesk.application.reading.ReadingMemory.Correction;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.application.reading.TableLayouts;
import com.quotedesk.application.reading.TableLayouts.Right;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.ColumnRole;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.ReadValue;
import com.quotedesk.domain.rfqs.RfqItem;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the tables of mails whose numbers people put right, and learns what the sender has in
 * which column.
 */
public final class StudyTables {

    private static final int AT_ONCE = 20;

    private final Transactions transactions;
    private final Messages messages;
    private final MessageParser parser;
    private final Readings readings;
    private final Rfqs rfqs;
    private final ReadingMemory memory;
    private final TableLayouts layouts;
    private final Clock clock;

    public StudyTables(
            Transactions transactions,
            Messages messages,
            MessageParser parser,
            Readings readings,
            Rfqs rfqs,
            ReadingMemory memory,
            TableLayouts layouts,
            Clock clock) {
        this.transactions = transactions;
        this.messages = messages;
        this.parser = parser;
        this.readings = readings;
        this.rfqs = rfqs;
        this.memory = memory;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** Looks at those that wait; one that teaches nothing is not looked at again. */
    public void study() {
        memory.unstudied(AT_ONCE).forEach(this::study);
    }

    private void study(MessageId message) {
        var reading =
                readings.of(message).stream()
                        .filter(one -> one.appliedAt() != null)
                        .findFirst()
                        .orElseThrow();
        var mail = parser.parse(messages.raw(message).orElseThrow());
        var rights =
                memory.corrections(message).stream()
                        .flatMap(correction -> right(reading, correction).stream())
                        .toList();
        var columns = layouts.explaining(mail, rights);
        transactions.run(
                () -> {
                    Stream.ofNullable(reading.sender())
                            .map(ReadingContext::houseOf)
                            .forEach(
                                    house ->
                                            columns.forEach(
                                                    column ->
                                                            memory.learn(
                                                                    house,
                                                                    column,
                                                                    clock.instant())));
                    memory.studied(message);
                });
    }

    private Optional<Right> right(Reading reading, Correction correction) {
        return name(reading.what(), correction.line())
                .map(
                        name ->
                                new Right(
                                        name,
                                        switch (correction.field()) {
                                            case QUANTITY -> ColumnRole.QUANTITY;
                                            default -> ColumnRole.PRICE;
                                        },
                                        new BigDecimal(correction.value()),
                                        placeOf(reading, correction)));
    }

    private Optional<String> name(What what, int line) {
        return switch (what) {
            case What.Asked(var inquiry) ->
                    Optional.of(inquiry.lines().get(line - 1).name().value());
            case What.Answered(var rfq, var _) ->
                    rfqs.get(rfq).stream()
                            .flatMap(asked -> asked.items().stream())
                            .filter(item -> item.position() == line)
                            .map(RfqItem::name)
                            .findFirst();
            case What.Nothing _ -> Optional.empty();
        };
    }

    private static @Nullable Evidence placeOf(Reading reading, Correction correction) {
        return reading.what().values().stream()
                .filter(value -> value.field() == correction.field())
                .filter(value -> Objects.equals(value.line(), correction.line()))
                .map(ReadValue::evidence)
                .findFirst()
                .orElse(null);
    }
}
