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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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

        /** How much of the lease may pass before no further mail of a batch is begun. */
        private Duration share() {
            return lease.dividedBy(4);
        }
    }

    /** Mails read at a time, those among them whose reading does not end when it should. */
    private static final int MOST_READINGS = 16;

    /** How large the mails of a batch may be together: they are all held in memory. */
    private static final long BYTES_AT_ONCE = 16L << 20;

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
        var began = clock.instant();
        // Counted and committed before the try: a mail that kills the process has had its attempt.
        var claimed =
                transactions.inTransaction(
                        () -> messages.claim(limit, BYTES_AT_ONCE, began, policy.lease()));
        var mails = claimed.iterator();
        var together = new ArrayList<Read>();
        try {
            // What takes long is filed before others take it for abandoned.
            while (mails.hasNext() && clock.instant().isBefore(began.plus(policy.share()))) {
                readOrPutAside(mails.next()).ifPresent(together::add);
            }
        } finally {
            giveBack(mails);
            fileTogether(together);
        }
        return claimed.size();
    }

    private void giveBack(Iterator<Messages.Claimed> untried) {
        var ids = new ArrayList<MessageId>();
        untried.forEachRemaining(mail -> ids.add(mail.id()));
        if (!ids.isEmpty()) {
            transactions.run(() -> messages.giveBack(ids));
        }
    }

    private Optional<Read> readOrPutAside(Messages.Claimed mail) {
        if (mail.attempt() > policy.attempts()) {
            // The last attempt did not even come to its failure.
            putAside(mail, "reading this mail stopped the program");
            return Optional.empty();
        }
        try {
            return Optional.of(reading.within(() -> read(mail)));
        } catch (PortFailure failure) {
            throw failure;
        } catch (RuntimeException | Error failure) {
            putAside(mail, failure.toString());
            return Optional.empty();
        }
    }

    /**
     * A mail, what was understood in it, and what follows from that.
     *
     * @param request what it asks for, null where it asks for nothing
     */
    private record Read(
            Messages.Claimed mail,
            MessageContent content,
            FindThread.@Nullable Found thread,
            @Nullable SupplierAnswer answer,
            OrderIntake.@Nullable Mail request,
            KeepReading.Command reading) {

        MessageId id() {
            return mail.id();
        }

        MessageKind kind() {
            return reading.classification().kind();
        }

        /** Whether nothing but an order follows, so that one transaction will do for many. */
        boolean isPlain() {
            return thread == null && kind() != MessageKind.BOUNCE;
        }
    }

    private Read read(Messages.Claimed mail) {
        var began = clock.instant();
        var content = parser.parse(mail.raw());
        var context =
                new ReadingContext(
                        policy.ownAddresses(),
                        mail.receivedAt(),
                        policy.zone(),
                        keepReading.memoryOf(content.from()));
        var thread = supplierMail.threads().of(content).orElse(null);
        var asked = thread == null ? null : TakeAnswer.request(thread);
        var classification = classifier.classify(content, asked, context);
        var answer =
                asked != null && classification.kind() == MessageKind.SUPPLIER_REPLY
                        ? supplierMail.reader().read(content, asked, context)
                        : null;
        boolean fromSupplier = isFromSupplier(content);
        boolean asks = thread == null && asksForWork(classification, content, fromSupplier);
        // What asks for nothing is read no further: a model may have to be paid for it.
        var inquiry = asks ? inquiryReader.read(content, context) : null;
        var request =
                inquiry == null
                        ? null
                        : new OrderIntake.Mail(
                                mail.id(),
                                clientOf(content.from(), context),
                                content.subject(),
                                inquiry,
                                doubts(mail, content, classification, fromSupplier, context));
        var reading =
                new KeepReading.Command(
                        mail.id(),
                        content.from(),
                        classification,
                        what(thread, answer, inquiry),
                        began,
                        clock.instant());
        return new Read(mail, content, thread, answer, request, reading);
    }

    private static What what(
            FindThread.@Nullable Found thread,
            @Nullable SupplierAnswer answer,
            @Nullable Inquiry inquiry) {
        if (thread != null && answer != null) {
            return new What.Answered(thread.rfq().id(), answer);
        }
        return inquiry == null ? new What.Nothing() : new What.Asked(inquiry);
    }

    private void fileTogether(List<Read> mails) {
        var plain = mails.stream().filter(Read::isPlain).toList();
        if (plain.size() < 2 || !filedTogether(plain)) {
            plain.forEach(this::fileAlone);
        }
        mails.stream().filter(mail -> !mail.isPlain()).forEach(this::fileAlone);
    }

    private boolean filedTogether(List<Read> mails) {
        try {
            transactions.run(() -> file(mails));
            return true;
        } catch (PortFailure.Unavailable failure) {
            throw failure;
        } catch (RuntimeException | Error spoilt) {
            // One of them spoils it for all.
            return false;
        }
    }

    private void fileAlone(Read mail) {
        try {
            transactions.run(() -> file(List.of(mail)));
        } catch (PortFailure failure) {
            throw failure;
        } catch (RuntimeException | Error failure) {
            putAside(mail.mail(), failure.toString());
        }
    }

    private void file(List<Read> mails) {
        var waiting = messages.lockWaiting(mails.stream().map(Read::id).toList());
        var due = mails.stream().filter(read -> waiting.contains(read.id())).toList();
        var requests = due.stream().map(Read::request).filter(Objects::nonNull).toList();
        var orders = intake.receive(requests).iterator();
        for (var read : due) {
            followThread(read);
            var order = read.request() == null ? null : orders.next();
            messages.file(read.id(), filing(read.content(), read.kind(), order));
            keepReading.keepFirst(read.reading(), order);
        }
    }

    private void followThread(Read read) {
        if (read.kind() == MessageKind.BOUNCE) {
            supplierMail.bounces().take(read.content());
        }
        var thread = read.thread();
        if (thread != null) {
            supplierMail.answers().match(read.id(), read.content(), thread);
            takeAnswer(read, thread);
        }
    }

    private void takeAnswer(Read read, FindThread.Found thread) {
        var answer = read.answer();
        if (answer != null) {
            supplierMail
                    .answers()
                    .take(read.id(), read.content(), thread, answer, read.mail().receivedAt());
        }
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

    private static List<Doubt> doubts(
            Messages.Claimed mail,
            MessageContent content,
            Classification classification,
            boolean fromSupplier,
            ReadingContext context) {
        var doubts = new ArrayList<Doubt>();
        var from = clientOf(content.from(), context);
        if (from == null) {
            doubts.add(Doubt.of(DoubtKind.NO_SENDER));
        }
        if (fromSupplier
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
                    if (messages.lockWaiting(List.of(mail.id())).isEmpty()) {
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
