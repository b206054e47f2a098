package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.health.Probe;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.work.Ids;
import com.quotedesk.bootstrap.settings.MailboxSettings;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.email.mail.MailAdapters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The daily round: a loop for each mailbox fetches what comes, others read what was fetched. None
 * ever stops for a failure; they rest, longer each time, and go on.
 */
public final class MailWork implements Probe, AutoCloseable {

    /** How many mails share a transaction. */
    private static final int FILED_AT_ONCE = 50;

    /** One more than processors, for one mostly waits; more only wait for numbers of orders. */
    private static final int MOST_FILING = 4;

    private static final Duration FILING_REST = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final FileMessages fileMessages;
    private final Clock clock;
    private final List<MailboxLoop> mailboxes;
    private final Semaphore news = new Semaphore(0);
    private final List<Thread> filing;

    private volatile boolean stopping;

    /**
     * @param mailboxes none where no mail is fetched; what was fetched before is read all the same
     * @param from the address we write from
     */
    public MailWork(
            MailboxDuties duties,
            FileMessages fileMessages,
            List<MailboxSettings> mailboxes,
            EmailAddress from,
            Ids ids,
            Clock clock) {
        this.fileMessages = fileMessages;
        this.clock = clock;
        var node = ids.next();
        var ours = ours(mailboxes, from);
        this.mailboxes =
                mailboxes.stream()
                        .map(
                                one ->
                                        new MailboxLoop(
                                                MailAdapters.mailbox(one.imap()),
                                                one,
                                                duties,
                                                one.equals(ours)
                                                        ? new SentDuty(duties.sent(), one, clock)
                                                        : null,
                                                node,
                                                clock,
                                                this::wake))
                        .toList();
        this.filing =
                IntStream.range(
                                0,
                                Math.min(
                                        Runtime.getRuntime().availableProcessors() + 1,
                                        MOST_FILING))
                        .mapToObj(
                                number ->
                                        Thread.ofPlatform()
                                                .name("file-messages-" + number)
                                                .unstarted(this::fileOnAndOn))
                        .toList();
    }

    /** The mailbox that our mail goes out from; null where there is none at all. */
    private static @Nullable MailboxSettings ours(
            List<MailboxSettings> mailboxes, EmailAddress from) {
        return mailboxes.stream()
                .filter(one -> one.user().equalsIgnoreCase(from.value()))
                .findFirst()
                .or(() -> mailboxes.stream().findFirst())
                .orElse(null);
    }

    private void wake() {
        news.release(filing.size());
    }

    public void start() {
        filing.forEach(Thread::start);
        mailboxes.forEach(MailboxLoop::start);
    }

    @Override
    public String part() {
        return "email";
    }

    @Override
    public boolean needed() {
        return false;
    }

    @Override
    public Status check() {
        if (mailboxes.isEmpty()) {
            return Status.NOT_CONFIGURED;
        }
        return filing.stream().allMatch(Thread::isAlive)
                        && mailboxes.stream().allMatch(MailboxLoop::works)
                ? Status.UP
                : Status.DOWN;
    }

    private void fileOnAndOn() {
        var rest = new Rest("reading mail", FILING_REST, clock, (failure, refused) -> {});
        while (!stopping) {
            rest.attempt(
                    () -> {
                        while (!stopping && fileMessages.fileNext(FILED_AT_ONCE) > 0) {
                            // The next ones.
                        }
                    });
            awaitNews(rest.length());
        }
    }

    private void awaitNews(Duration atMost) {
        try {
            if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)
                    && news.availablePermits() > filing.size()) {
                // One call for each is enough.
                news.drainPermits();
                wake();
            }
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    @Override
    public void close() {
        stopping = true;
        wake();
        mailboxes.forEach(MailboxLoop::close);
        try {
            // A mail that is being read is read to its end.
            for (var thread : filing) {
                thread.join(STOPPING);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
