package com.quotedesk.application.mail;

import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.TimeLimit;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private final Transactions transactions;
    private final Messages messages;
    private final MessageParser parser;
    private final ReadMail readMail;
    private final TakeMail takeMail;
    private final OrderIntake intake;
    private final KeepReading keepReading;
    private final Clock clock;
    private final Policy policy;
    private final TimeLimit reading;

    public FileMessages(
            Transactions transactions,
            Messages messages,
            MessageParser parser,
            ReadMail readMail,
            TakeMail takeMail,
            OrderIntake intake,
            KeepReading keepReading,
            Clock clock,
            Policy policy) {
        this.transactions = transactions;
        this.messages = messages;
        this.parser = parser;
        this.readMail = readMail;
        this.takeMail = takeMail;
        this.intake = intake;
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

    /** A mail, and what was understood in it. */
    private record Read(Messages.Claimed mail, ReadMail.Read said) {

        MessageId id() {
            return mail.id();
        }

        /** Whether nothing but an order follows, so that one transaction will do for many. */
        boolean isPlain() {
            return said.isPlain() && mail.order() == null;
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
        var said = readMail.read(mail, content, context);
        return new Read(mail, said.within(began, clock.instant()));
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
        var requests = new LinkedHashMap<MessageId, OrderIntake.Mail>();
        for (var read : due) {
            takeMail.request(read.mail(), read.said())
                    .ifPresent(request -> requests.put(read.id(), request));
        }
        var orders = intake.receive(List.copyOf(requests.values())).iterator();
        var readings = new ArrayList<KeepReading.First>();
        for (var read : due) {
            var made = requests.containsKey(read.id()) ? orders.next() : null;
            var order = made == null ? null : made.id();
            messages.file(read.id(), takeMail.take(read.mail(), read.said(), order));
            readings.add(new KeepReading.First(read.said().of(read.id()), made));
        }
        keepReading.keepFirst(readings);
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
                            mail.order() != null
                                    ? mail.order()
                                    : intake.receive(
                                            new OrderIntake.Mail(
                                                    mail.id(), null, "", null, List.of(doubt)));
                    messages.quarantine(mail.id(), failure, order);
                });
    }
}
