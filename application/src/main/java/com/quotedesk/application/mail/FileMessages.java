package com.quotedesk.application.mail;

import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.TimeLimit;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
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
    }

    /** Mails read at a time, those among them whose reading does not end when it should. */
    private static final int MOST_READINGS = 16;

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

    private ReadMail.Read understand(Messages.Claimed mail) {
        var began = clock.instant();
        var read =
                readMail.read(
                        mail,
                        parser.parse(mail.raw()),
                        new ReadingContext(
                                policy.ownAddresses(), mail.receivedAt(), policy.zone()));
        return read.within(began, clock.instant());
    }

    private void file(Messages.Claimed mail) {
        var read = reading.within(() -> understand(mail));
        transactions.run(
                () -> {
                    if (messages.lockWaiting(mail.id())) {
                        var taken = takeMail.take(mail, read);
                        messages.file(mail.id(), taken.filing());
                        keepReading.keepFirst(read.of(mail.id()), taken.made());
                    }
                });
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
                            mail.order() != null
                                    ? mail.order()
                                    : intake.receive(
                                            new OrderIntake.Mail(
                                                    mail.id(), null, "", null, List.of(doubt)));
                    messages.quarantine(mail.id(), failure, order);
                });
    }
}
