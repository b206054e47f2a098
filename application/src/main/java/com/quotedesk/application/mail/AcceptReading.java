package com.quotedesk.application.mail;

import com.quotedesk.application.orders.ApplyInquiry;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Sight;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets the order or the quote say what a later reading of its mail says, by the rules of a first
 * reading. What a person changed is not overwritten.
 */
public final class AcceptReading {

    /**
     * @param seen the version of the order that the asker looked at, null where any will do
     */
    public record Command(Access by, MessageId message, ReadingId reading, @Nullable Long seen) {}

    public sealed interface Outcome {

        /**
         * @param kept the items that a person had changed and that say something else than the
         *     reading
         */
        record OrderChanged(Order order, List<UUID> kept) implements Outcome {
            public OrderChanged {
                kept = List.copyOf(kept);
            }
        }

        record QuoteReceived(Quote quote) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** Something follows from this reading already. */
        record AcceptedBefore() implements Outcome {}

        /** The reading says nothing that an order or a quote could say. */
        record NothingToApply() implements Outcome {}

        record OrderNotChanged(OrderOutcome why) implements Outcome {}

        record QuoteNotReceived(QuoteIntake.Outcome why) implements Outcome {}

        /** Somebody was faster. */
        record Conflict() implements Outcome {}
    }

    private final Transactions transactions;
    private final Readings readings;
    private final ApplyInquiry inquiries;
    private final MessageBoard board;
    private final Rfqs rfqs;
    private final QuoteIntake quotes;
    private final ReadOffers offers;
    private final Clock clock;

    public AcceptReading(
            Transactions transactions,
            Readings readings,
            ApplyInquiry inquiries,
            MessageBoard board,
            Rfqs rfqs,
            QuoteIntake quotes,
            ReadOffers offers,
            Clock clock) {
        this.transactions = transactions;
        this.readings = readings;
        this.inquiries = inquiries;
        this.board = board;
        this.rfqs = rfqs;
        this.quotes = quotes;
        this.offers = offers;
        this.clock = clock;
    }

    public Outcome accept(Command command) {
        var sight = command.by().sight(Permission.EDIT_ORDERS);
        if (sight.isEmpty()) {
            return new Outcome.NotAllowed();
        }
        return Overtaken.or(
                Outcome.Conflict::new, transactions, () -> accept(command, sight.get()));
    }

    private Outcome accept(Command command, Sight sight) {
        var row = board.find(sight, command.message());
        return readings.find(command.reading())
                .filter(one -> one.message().equals(command.message()))
                .flatMap(reading -> row.map(mail -> accept(command, reading, mail)))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome accept(Command command, Reading reading, MessageBoard.Row mail) {
        if (reading.appliedAt() != null) {
            return new Outcome.AcceptedBefore();
        }
        var outcome =
                switch (reading.what()) {
                    case What.Asked(var inquiry) -> asked(command, reading, inquiry, mail);
                    case What.Answered answered -> answered(command, reading, answered);
                    case What.Nothing _ -> new Outcome.NothingToApply();
                };
        if (outcome instanceof Outcome.OrderChanged || outcome instanceof Outcome.QuoteReceived) {
            readings.apply(reading.id(), clock.instant());
        }
        return outcome;
    }

    private Outcome asked(
            Command command, Reading reading, Inquiry inquiry, MessageBoard.Row mail) {
        var order =
                Optional.of(mail)
                        // What only belongs to an order did not make it.
                        .filter(row -> row.match() == null)
                        .map(MessageBoard.Row::order);
        if (order.isEmpty() || inquiry.lines().isEmpty()) {
            return new Outcome.NothingToApply();
        }
        var last =
                readings.of(reading.message()).stream()
                        .filter(one -> one.appliedAt() != null)
                        .max(Comparator.comparing(Reading::appliedAt));
        // A mail that could not be read at first has an order without items.
        var before =
                last.map(Reading::what)
                        .filter(What.Asked.class::isInstance)
                        .map(What.Asked.class::cast)
                        .map(What.Asked::inquiry)
                        .orElseGet(() -> inquiry.saying(List.of(), List.of()));
        Map<UUID, Integer> lines = new HashMap<>();
        readings.originsOf(order.get()).stream()
                .filter(origin -> last.map(Reading::id).equals(Optional.of(origin.reading())))
                .forEach(origin -> lines.put(origin.item(), origin.line()));
        var request = new OrderRequest(command.by(), order.get(), command.seen());
        return switch (inquiries.applyWithin(
                new ApplyInquiry.Command(request, before, inquiry, lines))) {
            case ApplyInquiry.Outcome.NotApplied(var why) -> new Outcome.OrderNotChanged(why);
            case ApplyInquiry.Outcome.Applied applied -> {
                readings.originate(
                        applied.lines().entrySet().stream()
                                .map(
                                        one ->
                                                new ItemOrigin(
                                                        one.getKey(), reading.id(), one.getValue()))
                                .toList());
                yield new Outcome.OrderChanged(applied.order(), applied.kept());
            }
        };
    }

    private Outcome answered(Command command, Reading reading, What.Answered answered) {
        var rfq = rfqs.get(answered.rfq()).orElseThrow();
        return offers.of(answered.answer(), rfq, reading.message())
                .map(
                        offer ->
                                quotes.receive(
                                        new QuoteIntake.Command(
                                                new By.Person(command.by()),
                                                rfq.id(),
                                                offer,
                                                false,
                                                reading.at())))
                .<Outcome>map(
                        outcome ->
                                outcome instanceof QuoteIntake.Outcome.Received(var quote)
                                        ? new Outcome.QuoteReceived(quote)
                                        : new Outcome.QuoteNotReceived(outcome))
                .orElseGet(Outcome.NothingToApply::new);
    }
}
