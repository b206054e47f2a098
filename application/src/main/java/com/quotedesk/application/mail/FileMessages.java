package com.quotedesk.application.mail;

import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.TimeLimit;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mails that wait and draws the consequences: a client's request becomes an order. What
 * cannot be read becomes an order for a person to fill in.
 */
public final class FileMessages {

    /**
     * How the work is done here.
     *
     * @param ownAddresses the addresses of our mailboxes
     * @param lease how long a mail may be worked on before it is taken for abandoned
     * @param reading how long reading one mail may take; then the try has failed
     * @param attempts how often a mail is tried before it is put aside, at least once
     * @param pause how long a mail rests after a failed try
     */
    public record Policy(
            Set<EmailAddress> ownAddresses,
            ZoneId zone,
            Duration lease,
            Duration reading,
            int attempts,
            Duration pause) {
        public Policy {
            ownAddresses = Set.copyOf(ownAddresses);
        }
    }

    /** Mails read at a time, those among them whose reading does not end when it should. */
    private static final int MOST_READINGS = 16;

    /** Defects after which a mail that seems to ask for nothing is still shown to a person. */
    private static final Set<MailDefect> HIDING_A_REQUEST =
            EnumSet.of(
                    MailDefect.EMPTY,
                    MailDefect.NO_SENDER,
                    MailDefect.BROKEN_STRUCTURE,
                    MailDefect.TOO_LARGE,
                    MailDefect.LIMIT_EXCEEDED);

    private final Transactions transactions;
    private final Messages messages;
    private final MessageParser parser;
    private final MessageClassifier classifier;
    private final InquiryReader inquiryReader;
    private final Suppliers suppliers;
    private final OrderIntake intake;
    private final SupplierMail supplierMail;
    private final KeepReading keepReading;
    private final Clock clock;
    private final Policy policy;
    private final TimeLimit reading;

    public FileMessages(
            Transactions transactions,
            Messages messages,
            MessageParser parser,
            MessageClassifier classifier,
            InquiryReader inquiryReader,
            Suppliers suppliers,
            OrderIntake intake,
            SupplierMail supplierMail,
            KeepReading keepReading,
            Clock clock,
            Policy policy) {
        this.transactions = transactions;
        this.messages = messages;
        this.parser = parser;
        this.classifier = classifier;
        this.inquiryReader = inquiryReader;
        this.suppliers = suppliers;
        this.intake = intake;
        this.supplierMail = supplierMail;
        this.keepReading = keepReading;
        this.clock = clock;
        this.policy = policy;
        this.reading = new TimeLimit(policy.reading(), "read-mail", MOST_READINGS);
    }

    /**
     * Works on up to {@code limit} mails, oldest first, and answers how many there were. One that
     * fails never stops the next.
     *
     * @throws PortFailure when the store is out of reach, or too many mails are being read without
     *     end
     */
    public int fileNext(int limit) {
        if (!reading.hasRoom()) {
            throw new PortFailure.Unavailable("too many mails are read without end", null);
        }
        // Counted and committed before the try: a mail that kills the process has had its attempt.
        var claimed =
                transactions.inTransaction(
                        () -> messages.claim(limit, clock.instant(), policy.lease()));
        claimed.forEach(this::fileOrPutAside);
        return claimed.size();
    }

    private void fileOrPutAside(Messages.Claimed mail) {
        if (mail.attempt() > policy.attempts()) {
            // The last attempt did not even come to its failure.
            putAside(mail, "reading this mail stopped the program");
            return;
        }
        try {
            file(mail);
        } catch (PortFailure failure) {
            throw failure;
        } catch (RuntimeException | Error failure) {
            putAside(mail, failure.toString());
        }
    }

    /**
     * What a mail says, before anything is done about it.
     *
     * @param inquiry null where the mail asks for nothing
     */
    private record Understood(
            MessageContent content,
            ReadingContext context,
            Optional<FindThread.Found> thread,
            Classification classification,
            Optional<SupplierAnswer> answer,
            @Nullable Inquiry inquiry,
            Instant began,
            Instant ended) {

        /** What is kept of it. */
        KeepReading.Command of(MessageId message) {
            return new KeepReading.Command(
                    message, content.from(), classification, what(), began, ended);
        }

        private What what() {
            if (answer.isPresent()) {
                return new What.Answered(thread.orElseThrow().rfq().id(), answer.get());
            }
            return inquiry == null ? new What.Nothing() : new What.Asked(inquiry);
        }
    }

    private Understood understand(Messages.Claimed mail) {
        var began = clock.instant();
        var content = parser.parse(mail.raw());
        var context = new ReadingContext(policy.ownAddresses(), mail.receivedAt(), policy.zone());
        var thread = supplierMail.threads().of(content);
        var request = thread.map(TakeAnswer::request).orElse(null);
        var classification = classifier.classify(content, request, context);
        var answer =
                thread.filter(found -> classification.kind() == MessageKind.SUPPLIER_REPLY)
                        .map(
                                found ->
                                        supplierMail
                                                .reader()
                                                .read(content, TakeAnswer.request(found), context));
        boolean asks =
                thread.isEmpty() && asksForWork(classification, content, isFromSupplier(content));
        // What asks for nothing is read no further: a model may have to be paid for it.
        var inquiry = asks ? inquiryReader.read(content, context) : null;
        return new Understood(
                content, context, thread, classification, answer, inquiry, began, clock.instant());
    }

    private void file(Messages.Claimed mail) {
        var read = reading.within(() -> understand(mail));
        var content = read.content();
        var context = read.context();
        var thread = read.thread();
        var classification = read.classification();
        transactions.run(
                () -> {
                    if (!messages.lockWaiting(mail.id())) {
                        return;
                    }
                    OrderId order = null;
                    if (classification.kind() == MessageKind.BOUNCE) {
                        supplierMail.bounces().take(content);
                    }
                    thread.ifPresent(
                            found -> supplierMail.answers().match(mail.id(), content, found));
                    read.answer()
                            .ifPresent(
                                    answer ->
                                            supplierMail
                                                    .answers()
                                                    .take(
                                                            mail.id(),
                                                            content,
                                                            thread.orElseThrow(),
                                                            answer,
                                                            mail.receivedAt()));
                    if (read.inquiry() != null) {
                        order =
                                intake.receive(
                                        new OrderIntake.Mail(
                                                mail.id(),
                                                clientOf(content.from(), context),
                                                content.subject(),
                                                read.inquiry(),
                                                doubts(mail, content, classification, context)));
                    }
                    messages.file(mail.id(), filing(content, classification.kind(), order));
                    keepReading.keepFirst(read.of(mail.id()), order);
                });
    }

    private static boolean asksForWork(
            Classification classification, MessageContent content, boolean fromSupplier) {
        return switch (classification.kind()) {
            case CLIENT_REQUEST -> true;
            case OTHER ->
                    !classification.sure()
                            || content.defects().stream().anyMatch(HIDING_A_REQUEST::contains);
            case SUPPLIER_REPLY -> !classification.sure() && !fromSupplier;
            case AUTO_REPLY, BOUNCE -> !classification.sure();
        };
    }

    private static @Nullable MailAddress clientOf(
            @Nullable MailAddress from, ReadingContext context) {
        // A colleague who forwards a client's mail is not the client.
        return from == null || context.isOwn(from.address()) ? null : from;
    }

    private List<Doubt> doubts(
            Messages.Claimed mail,
            MessageContent content,
            Classification classification,
            ReadingContext context) {
        var doubts = new ArrayList<Doubt>();
        var from = clientOf(content.from(), context);
        if (from == null) {
            doubts.add(Doubt.of(DoubtKind.NO_SENDER));
        }
        if (isFromSupplier(content)
                || !classification.sure()
                || classification.kind() != MessageKind.CLIENT_REQUEST) {
            doubts.add(Doubt.of(DoubtKind.UNSURE_KIND, classification.kind().code()));
        }
        if (mail.truncated() || content.defects().contains(MailDefect.TOO_LARGE)) {
            doubts.add(Doubt.of(DoubtKind.TOO_LARGE));
        }
        if (content.defects().contains(MailDefect.EMPTY)
                || content.defects().contains(MailDefect.BROKEN_STRUCTURE)) {
            doubts.add(Doubt.of(DoubtKind.UNREADABLE_MESSAGE));
        }
        return doubts;
    }

    private boolean isFromSupplier(MessageContent content) {
        var from = content.from();
        return from != null && suppliers.findByAddress(from.address()).isPresent();
    }

    private static Messages.Filing filing(
            MessageContent content, MessageKind kind, @Nullable OrderId order) {
        return new Messages.Filing(
                kind,
                content.from(),
                content.subject(),
                content.messageId(),
                content.defects().isEmpty() ? Set.of() : EnumSet.copyOf(content.defects()),
                order);
    }

    private void putAside(Messages.Claimed mail, String failure) {
        transactions.run(
                () -> {
                    if (!messages.lockWaiting(mail.id())) {
                        return;
                    }
                    if (mail.attempt() < policy.attempts()) {
                        messages.postpone(mail.id(), failure, clock.instant().plus(policy.pause()));
                        return;
                    }
                    var doubt = Doubt.of(DoubtKind.UNREADABLE_MESSAGE, failure);
                    var order =
                            intake.receive(
                                    new OrderIntake.Mail(
                                            mail.id(), null, "", null, List.of(doubt)));
                    messages.quarantine(mail.id(), failure, order);
                });
    }
}
