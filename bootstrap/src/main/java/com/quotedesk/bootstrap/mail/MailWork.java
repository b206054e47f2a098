package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.health.Probe;
import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.email.mail.ImapConfig;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.Password;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The daily round: one thread looks into the mailbox, another reads what came. Neither ever stops
 * for a failure; they rest, longer each time, and go on.
 */
public final class MailWork implements Probe, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailWork.class);

    private static final int FETCHED_AT_ONCE = 200;

    /** A mail that kills the process must not use up the attempts of others claimed with it. */
    private static final int FILED_AT_ONCE = 1;

    private static final int MOST_DOUBLINGS = 12;
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final FetchMail fetchMail;
    private final FileMessages fileMessages;
    private final @Nullable Mailbox mailbox;
    private final Duration interval;
    private final Semaphore news = new Semaphore(0);
    private final Thread fetching;
    private final Thread filing;

    private volatile boolean stopping;
    private volatile boolean reachable;

    private MailWork(
            FetchMail fetchMail,
            FileMessages fileMessages,
            @Nullable Mailbox mailbox,
            Duration interval) {
        this.fetchMail = fetchMail;
        this.fileMessages = fileMessages;
        this.mailbox = mailbox;
        this.interval = interval;
        this.fetching = Thread.ofPlatform().name("fetch-mail").unstarted(this::fetchOnAndOn);
        this.filing = Thread.ofPlatform().name("file-messages").unstarted(this::fileOnAndOn);
    }

    /**
     * @param settings null where there is no mailbox; what was fetched before is read all the same
     */
    public static MailWork of(
            FetchMail fetchMail,
            FileMessages fileMessages,
            Settings.@Nullable MailboxSettings settings) {
        return settings == null
                ? new MailWork(fetchMail, fileMessages, null, Duration.ofSeconds(30))
                : new MailWork(
                        fetchMail,
                        fileMessages,
                        MailAdapters.mailbox(config(settings)),
                        settings.pollInterval());
    }

    private static ImapConfig config(Settings.MailboxSettings settings) {
        var name = settings.user() + "@" + settings.host() + "/" + settings.folder();
        return new ImapConfig(
                name.toLowerCase(Locale.ROOT),
                settings.host(),
                settings.port(),
                switch (settings.protection()) {
                    case TLS -> ImapConfig.Security.TLS;
                    case STARTTLS -> ImapConfig.Security.STARTTLS;
                    case NONE -> ImapConfig.Security.NONE;
                },
                settings.user(),
                new Password(settings.password()),
                settings.folder(),
                settings.connectTimeout(),
                settings.readTimeout(),
                settings.writeTimeout(),
                settings.maxMessageBytes(),
                settings.batchBytes());
    }

    public void start() {
        filing.start();
        if (mailbox != null) {
            fetching.start();
        }
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
        if (mailbox == null) {
            return Status.NOT_CONFIGURED;
        }
        return reachable && filing.isAlive() && fetching.isAlive() ? Status.UP : Status.DOWN;
    }

    private void fetchOnAndOn() {
        var rest = new Rest("fetching mail", interval);
        while (!stopping) {
            boolean worked = rest.attempt(this::fetchAll);
            reachable = worked;
            sleep(rest.length());
        }
    }

    private void fetchAll() {
        while (!stopping && mailbox != null && fetchMail.fetch(mailbox, FETCHED_AT_ONCE) > 0) {
            reachable = true;
            news.release();
        }
    }

    private void fileOnAndOn() {
        var rest = new Rest("reading mail", Duration.ofSeconds(1));
        while (!stopping) {
            rest.attempt(
                    () -> {
                        while (!stopping && fileMessages.fileNext(FILED_AT_ONCE) > 0) {
                            news.drainPermits();
                        }
                    });
            awaitNews(rest.length());
        }
    }

    private void awaitNews(Duration atMost) {
        try {
            if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    @Override
    public void close() {
        stopping = true;
        news.release();
        // A mail that is being read is read to its end; one that is being fetched comes again.
        fetching.interrupt();
        try {
            filing.join(STOPPING);
            if (mailbox != null) {
                mailbox.close();
                fetching.join(STOPPING);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to rest between rounds: longer after each failure in a row, told once. */
    private final class Rest {
        private final String what;
        private final Duration usual;
        private int failures;

        Rest(String what, Duration usual) {
            this.what = what;
            this.usual = usual;
        }

        boolean attempt(Runnable round) {
            try {
                round.run();
                if (failures > 0) {
                    log.info("{} works again", what);
                }
                failures = 0;
                return true;
            } catch (PortFailure failure) {
                tell(failure.getMessage(), null);
            } catch (RuntimeException | Error fault) {
                tell(fault.toString(), fault);
            }
            failures++;
            return false;
        }

        private void tell(@Nullable String message, @Nullable Throwable fault) {
            if (failures == 0 && !stopping) {
                log.warn("{} failed and will be tried again: {}", what, message, fault);
            }
        }

        Duration length() {
            if (failures == 0) {
                return usual;
            }
            var longer = usual.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            return longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
        }
    }
}
