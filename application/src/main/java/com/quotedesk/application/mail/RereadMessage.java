package com.quotedesk.application.mail;

import com.quotedesk.application.mail.FileMessages.Policy;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.application.work.TimeLimit;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * Reads a mail again, with a reader of one's choice. It is kept as one more reading; nothing
 * follows from it until somebody accepts it. A model is asked outside of every transaction.
 */
public final class RereadMessage {

    /** Who reads, under one name. */
    public record Readers(InquiryReader inquiries, QuoteReader quotes) {}

    /**
     * @param reader the name of one of the readers there are
     */
    public record Command(Access by, MessageId message, String reader) {}

    public sealed interface Outcome {
        record Read(Reading reading) implements Outcome {}

        record Unknown() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** There is no such reader here; these there are. */
        record UnknownReader(Set<String> known) implements Outcome {}

        /** The mail was not read a first time yet. */
        record Waiting() implements Outcome {}
    }

    /** Mails read again at a time. */
    private static final int MOST_READINGS = 4;

    private final Transactions transactions;
    private final Messages messages;
    private final MessageBoard board;
    private final MessageParser parser;
    private final FindThread threads;
    private final MessageClassifier classifier;
    private final Map<String, Readers> readers;
    private final KeepReading keepReading;
    private final Clock clock;
    private final Policy policy;
    private final TimeLimit limit;

    public RereadMessage(
            Transactions transactions,
            Messages messages,
            MessageBoard board,
            MessageParser parser,
            FindThread threads,
            MessageClassifier classifier,
            Map<String, Readers> readers,
            KeepReading keepReading,
            Clock clock,
            Policy policy) {
        this.transactions = transactions;
        this.messages = messages;
        this.board = board;
        this.parser = parser;
        this.threads = threads;
        this.classifier = classifier;
        this.readers = Map.copyOf(readers);
        this.keepReading = keepReading;
        this.clock = clock;
        this.policy = policy;
        this.limit = new TimeLimit(policy.reading(), "reread-mail", MOST_READINGS);
    }

    /**
     * @throws TimeLimit.Exceeded when reading takes longer than a mail may
     */
    public Outcome read(Command command) {
        var sight = command.by().sight(Permission.EDIT_ORDERS);
        if (sight.isEmpty()) {
            return new Outcome.NotAllowed();
        }
        var chosen = readers.get(command.reader());
        if (chosen == null) {
            return new Outcome.UnknownReader(readers.keySet());
        }
        return board.find(sight.get(), command.message())
                .flatMap(row -> messages.raw(row.id()).map(raw -> read(row, raw, chosen)))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome read(MessageBoard.Row row, Bytes raw, Readers chosen) {
        if (row.state() == MessageState.RECEIVED) {
            return new Outcome.Waiting();
        }
        var read = limit.within(() -> understood(row, raw, chosen));
        return new Outcome.Read(transactions.inTransaction(() -> keepReading.keepMore(read)));
    }

    private KeepReading.Command understood(MessageBoard.Row row, Bytes raw, Readers chosen) {
        var began = clock.instant();
        var content = parser.parse(raw);
        var context =
                new ReadingContext(
                        policy.ownAddresses(),
                        row.receivedAt(),
                        policy.zone(),
                        keepReading.memoryOf(content.from()));
        var thread =
                threads.known(row.id(), content)
                        .or(() -> threads.of(content))
                        .filter(Found.OfSupplier.class::isInstance)
                        .map(Found.OfSupplier.class::cast);
        var request = thread.map(TakeAnswer::request);
        var classification = classifier.classify(content, request.orElse(null), context);
        var what =
                thread.filter(found -> classification.kind() == MessageKind.SUPPLIER_REPLY)
                        .<What>map(found -> answered(found, content, chosen, context))
                        .orElseGet(() -> new What.Asked(chosen.inquiries().read(content, context)));
        return new KeepReading.Command(
                row.id(), content.from(), classification, what, began, clock.instant());
    }

    private static What answered(
            Found.OfSupplier thread,
            MessageContent content,
            Readers chosen,
            ReadingContext context) {
        var answer = chosen.quotes().read(content, TakeAnswer.request(thread), context);
        return new What.Answered(thread.rfq().id(), answer);
    }
}
