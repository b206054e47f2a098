package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.HoldMailbox;
import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.NoteMailboxState;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.bootstrap.settings.MailboxSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one mailbox on and on, while this node holds it: fetches what is new, compares now and
 * then, waits for news. No failure ends it, and none of another mailbox touches it.
 */
final class MailboxLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailboxLoop.class);

    private static final int FETCHED_AT_ONCE = 500;
    private static final int RENEWALS_PER_LEASE = 3;
    private static final Duration STANDBY = Duration.ofMillis(250);
    private static final Duration STOPPING = Duration.ofSeconds(20);
    private static final Duration PROGRESS_TOLD = Duration.ofSeconds(10);

    private final Mailbox mailbox;
    private final MailboxSettings settings;
    private final MailboxDuties duties;
    private final @Nullable SentDuty sent;
    private final UUID node;
    private final Clock clock;
    private final Runnable news;
    private final Thread renewing;
    private final Thread reading;

    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile boolean stopping;
    private volatile boolean failing;
    private volatile boolean looked;

    /** Until when this node may read; it is renewed long before. */
    private volatile Instant heldUntil = Instant.MIN;

    private Instant nextComparison = Instant.MIN;

    /**
     * @param sent null where our mail does not go out from here
     * @param news is run when mails have been kept
     */
    MailboxLoop(
            Mailbox mailbox,
            MailboxSettings settings,
            MailboxDuties duties,
            @Nullable SentDuty sent,
            UUID node,
            Clock clock,
            Runnable news) {
        this.mailbox = mailbox;
        this.settings = settings;
        this.duties = duties;
        this.sent = sent;
        this.node = node;
        this.clock = clock;
        this.news = news;
        this.renewing =
                Thread.ofVirtual().name("hold-" + mailbox.name()).unstarted(this::holdOnAndOn);
        this.reading =
                Thread.ofVirtual().name("fetch-" + mailbox.name()).unstarted(this::readOnAndOn);
    }

    void start() {
        renewing.start();
        reading.start();
    }

    /** Whether mails come, here or on another node. */
    boolean works() {
        return looked && !failing && reading.isAlive() && renewing.isAlive();
    }

    private boolean held() {
        return clock.instant().isBefore(heldUntil);
    }

    private void holdOnAndOn() {
        var command =
                new HoldMailbox.Command(
                        mailbox.name(), node, settings.since().from(clock), settings.lease());
        var rest =
                new Rest(
                        "holding mailbox " + mailbox.name(),
                        settings.lease().dividedBy(RENEWALS_PER_LEASE),
                        clock,
                        (failure, refused) -> {});
        while (!stopping) {
            rest.attempt(
                    () -> {
                        var until = clock.instant().plus(settings.lease());
                        boolean before = held();
                        if (duties.hold().hold(command)) {
                            heldUntil = until;
                            if (!before) {
                                log.info("Mailbox {}: this node reads it", mailbox.name());
                            }
                        } else {
                            heldUntil = Instant.MIN;
                            // Another node reads it, and tells how it goes.
                            looked = true;
                            failing = false;
                        }
                    });
            pause(settings.lease().dividedBy(RENEWALS_PER_LEASE));
        }
    }

    private void readOnAndOn() {
        var rest =
                new Rest("mailbox " + mailbox.name(), settings.pollInterval(), clock, this::note);
        while (!stopping) {
            if (!held()) {
                mailbox.close();
                while (!held() && !stopping) {
                    pause(STANDBY);
                }
            } else if (rest.attempt(this::look)) {
                looked = true;
                waitForNews(rest.length());
            } else {
                pause(rest.length());
            }
        }
    }

    private void look() {
        duties.fetch().fetch(mailbox, FETCHED_AT_ONCE, new Round(clock.instant()));
        compareWhenDue();
        if (sent != null && held() && !stopping) {
            sent.whenDue();
        }
    }

    /** What one look brings, told now and then when it is much. */
    private final class Round implements FetchMail.Progress {

        private final Instant start;
        private Instant told;
        private long all;

        Round(Instant start) {
            this.start = start;
            this.told = start;
        }

        @Override
        public boolean kept(int mails) {
            all += mails;
            news.run();
            var now = clock.instant();
            if (now.isAfter(told.plus(PROGRESS_TOLD))) {
                told = now;
                long rate = all * 1000 / Math.max(1, Duration.between(start, now).toMillis());
                log.info(
                        "Mailbox {}: {} mails fetched, {} a second; the folder holds {}",
                        mailbox.name(),
                        all,
                        rate,
                        mailbox.size());
            }
            return held() && !stopping;
        }
    }

    private void compareWhenDue() {
        var now = clock.instant();
        if (now.isBefore(nextComparison) || !held() || stopping) {
            return;
        }
        int missing = duties.reconcile().reconcile(mailbox, settings.compareBack());
        if (missing > 0) {
            log.warn(
                    "Mailbox {}: {} mails were on the server and not here; they have been fetched",
                    mailbox.name(),
                    missing);
            news.run();
        }
        nextComparison = now.plus(settings.compareInterval());
    }

    private void waitForNews(Duration atMost) {
        var start = clock.instant();
        try {
            if (stopping || mailbox.awaitNews(atMost)) {
                return;
            }
        } catch (PortFailure died) {
            log.debug("Mailbox {}: the wait for news ended", mailbox.name(), died);
        }
        // Without news from the server we come by ourselves, and never sooner than usual.
        pause(atMost.minus(Duration.between(start, clock.instant())));
    }

    private void note(@Nullable String failure, boolean refused) {
        failing = failure != null;
        if (stopping) {
            return;
        }
        try {
            duties.note().note(new NoteMailboxState.Command(mailbox.name(), failure, refused));
        } catch (RuntimeException unwritten) {
            log.debug("Mailbox {}: its state was not written down", mailbox.name(), unwritten);
        }
    }

    private void pause(Duration time) {
        try {
            if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                stopping = true;
            }
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    @Override
    public void close() {
        stopping = true;
        // Not by interrupts: they would break the connections of a thread that reads or writes.
        stopped.countDown();
        mailbox.close();
        try {
            // What is being fetched comes again.
            reading.join(STOPPING);
            renewing.join(STOPPING);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        letGo();
    }

    private void letGo() {
        try {
            duties.release().release(mailbox.name(), node);
        } catch (RuntimeException unreachable) {
            log.debug("Mailbox {}: its lease ends by itself", mailbox.name(), unreachable);
        }
    }
}
