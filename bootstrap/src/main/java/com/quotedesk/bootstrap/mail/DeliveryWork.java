package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.mail.DeliverMail;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.work.PortFailure;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out: one thread that hands over what waits in the outbox. It never stops for a failure;
 * it rests, longer each time, and goes on.
 */
public final class DeliveryWork implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWork.class);

    private static final Duration USUAL_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;
    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final @Nullable DeliverMail deliverMail;
    private final @Nullable MailTransport transport;
    private final Thread delivering;

    private final Semaphore end = new Semaphore(0);

    private volatile boolean stopping;
    private int failures;

    private DeliveryWork(@Nullable DeliverMail deliverMail, @Nullable MailTransport transport) {
        this.deliverMail = deliverMail;
        this.transport = transport;
        this.delivering = Thread.ofPlatform().name("deliver-mail").unstarted(this::onAndOn);
    }

    public static DeliveryWork of(DeliverMail deliverMail, MailTransport transport) {
        return new DeliveryWork(deliverMail, transport);
    }

    /** Without a server the outbox only fills. */
    public static DeliveryWork idle() {
        return new DeliveryWork(null, null);
    }

    public void start() {
        if (deliverMail != null) {
            delivering.start();
        }
    }

    private void onAndOn() {
        while (!stopping) {
            try {
                round();
            } catch (PortFailure failure) {
                failed(failure.getMessage(), null);
            } catch (RuntimeException | Error fault) {
                failed(fault.toString(), fault);
            }
            sleep();
        }
    }

    private void round() {
        while (!stopping && deliverMail != null) {
            switch (deliverMail.deliverNext()) {
                case TRIED -> failures = 0;
                case NOTHING -> {
                    failures = 0;
                    return;
                }
                case SERVER_AWAY -> {
                    failed("the mail server cannot be spoken to", null);
                    return;
                }
            }
        }
    }

    private void failed(@Nullable String message, @Nullable Throwable fault) {
        if (failures++ == 0 && !stopping) {
            log.warn("Sending mail failed and will be tried again: {}", message, fault);
        }
    }

    private void sleep() {
        var longer = USUAL_REST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        try {
            var rest = longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
            if (end.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                stopping = true;
            }
        } catch (InterruptedException stop) {
            stopping = true;
        }
    }

    /**
     * A mail that is being handed over is handed over to its end: cut off, it would be in doubt.
     */
    @Override
    public void close() {
        stopping = true;
        end.release();
        try {
            if (delivering.isAlive()) {
                delivering.join(STOPPING);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (transport != null) {
            transport.close();
        }
    }
}
