package com.quotedesk.application.reading;

import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingMemory.Correction;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.reading.Lesson;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.reading.SupplierAnswer;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Learns from what people put right how a sender writes, in the transaction that puts it right: its
 * words for products and units at once, the columns of its tables when they are looked at.
 */
public final class LearnFromCorrection {

    private final Readings readings;
    private final ReadingMemory memory;
    private final Clock clock;

    public LearnFromCorrection(Readings readings, ReadingMemory memory, Clock clock) {
        this.readings = readings;
        this.memory = memory;
        this.clock = clock;
    }

    /** A person says what an item of an order is; one that was read in no mail teaches nothing. */
    public void learnFromItem(UUID item, ItemDetails right) {
        readings.originOf(item)
                .ifPresent(
                        origin ->
                                readings.find(origin.reading())
                                        .ifPresent(
                                                reading -> learn(reading, origin.line(), right)));
    }

    private void learn(Reading reading, int number, ItemDetails right) {
        var sender = reading.sender();
        if (sender == null || !(reading.what() instanceof What.Asked(var inquiry))) {
            return;
        }
        var house = ReadingContext.houseOf(sender);
        var line = inquiry.lines().get(number - 1);
        if (!line.name().value().equals(right.name())
                || !Objects.equals(valueOf(line.sku()), right.sku())) {
            learn(house, new Lesson.Alias(written(line.name()), right.name(), right.sku()));
        }
        if (line.unit().value() != right.unit()) {
            unitWord(line, number, inquiry.doubts())
                    .ifPresent(word -> learn(house, new Lesson.UnitWord(word, right.unit())));
        }
        var amount = right.quantity();
        if (amount != null && differs(valueOf(line.quantity()), amount)) {
            correct(reading, number, ReadField.QUANTITY, amount);
        }
    }

    /** A person writes down what a supplier offers, whose mail was read otherwise before. */
    public void learnFromQuote(Quote quote) {
        var offer = quote.versions().getLast().offer();
        if (offer.message() != null) {
            return;
        }
        quote.versions().reversed().stream()
                .map(QuoteVersion::offer)
                .flatMap(earlier -> Optional.ofNullable(earlier.message()).stream())
                .findFirst()
                .flatMap(message -> readings.of(message).stream().findFirst())
                .ifPresent(reading -> learn(reading, offer.lines()));
    }

    private void learn(Reading reading, List<QuoteLine> lines) {
        if (reading.what() instanceof What.Answered(var _, var answer)) {
            for (var line : lines) {
                var price = line.price().amount();
                if (differs(price(answer, line.position()), price)) {
                    correct(reading, line.position(), ReadField.UNIT_PRICE, price);
                }
            }
        }
    }

    private static @Nullable BigDecimal price(SupplierAnswer answer, int position) {
        return answer.lines().stream()
                .filter(line -> line.position() == position)
                .map(AnswerLine::unitPrice)
                .flatMap(price -> Optional.ofNullable(valueOf(price)).stream())
                .findFirst()
                .orElse(null);
    }

    private void learn(String house, Lesson lesson) {
        memory.learn(house, lesson, clock.instant());
    }

    private void correct(Reading reading, int line, ReadField field, BigDecimal right) {
        memory.correct(
                new Correction(
                        reading.message(), line, field, right.stripTrailingZeros().toPlainString()),
                clock.instant());
    }

    /** The word that stands for the unit, where the reading shows it. */
    private static Optional<String> unitWord(InquiryLine line, int number, List<Doubt> doubts) {
        if (line.unit().evidence() instanceof Evidence.Remembered(var _, var word)) {
            return Optional.of(word);
        }
        return doubts.stream()
                .filter(doubt -> doubt.kind() == DoubtKind.UNKNOWN_UNIT)
                .filter(doubt -> Integer.valueOf(number).equals(doubt.line()))
                .flatMap(doubt -> Optional.ofNullable(doubt.detail()).stream())
                .findFirst();
    }

    private static String written(Found<String> name) {
        return name.evidence() instanceof Evidence.Remembered(var _, var words)
                ? words
                : name.value();
    }

    private static boolean differs(@Nullable BigDecimal read, BigDecimal right) {
        return read == null || read.compareTo(right) != 0;
    }

    private static <T> @Nullable T valueOf(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
