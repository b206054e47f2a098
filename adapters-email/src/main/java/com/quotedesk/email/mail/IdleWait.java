package com.quotedesk.email.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.jspecify.annotations.Nullable;

/**
 * Waits by IDLE (RFC 2177). The library's own waits for ever on a line that has died unnoticed, so
 * this one asks the server to end it in time and expects the answer in time.
 */
final class IdleWait {

    /** Servers end an IDLE after half an hour, and some routers forget a silent line before. */
    private static final Duration LONGEST = Duration.ofMinutes(9);

    private final OpenSockets sockets;
    private final Duration readTimeout;
    private volatile @Nullable IMAPProtocol waiting;

    IdleWait(OpenSockets sockets, Duration readTimeout) {
        this.sockets = sockets;
        this.readTimeout = readTimeout;
    }

    /** Waits for news of {@code folder}; false at once where the server does not know IDLE. */
    boolean await(IMAPFolder folder, Duration atMost) throws MessagingException {
        var time = atMost.compareTo(LONGEST) < 0 ? atMost : LONGEST;
        return (boolean) folder.doCommand(protocol -> await(protocol, time));
    }

    private boolean await(IMAPProtocol protocol, Duration time) throws ProtocolException {
        if (!protocol.hasCapability("IDLE")) {
            return false;
        }
        try {
            protocol.idleStart();
            waiting = protocol;
            boolean open = listen(protocol, System.nanoTime() + time.toNanos());
            waiting = null;
            sockets.limitReading(readTimeout);
            if (open) {
                protocol.idleAbort();
                finish(protocol);
            }
            return true;
        } catch (IOException e) {
            throw new ProtocolException(e.getMessage(), e);
        } finally {
            waiting = null;
        }
    }

    /** Asks the server to end the wait that another thread is in; whether there is one. */
    boolean end() {
        var protocol = waiting;
        if (protocol != null) {
            protocol.idleAbort();
        }
        return protocol != null;
    }

    boolean isWaiting() {
        return waiting != null;
    }

    /** Answers whether the server still waits for our word that it may end. */
    private boolean listen(IMAPProtocol protocol, long end) throws IOException, ProtocolException {
        long left = end - System.nanoTime();
        while (left > 0) {
            sockets.limitReading(Duration.ofNanos(left));
            var response = protocol.readIdleResponse();
            if (isSilence(response)) {
                return true;
            }
            if (response == null || !protocol.processIdleResponse(response)) {
                return false;
            }
            if (isNews(response)) {
                return true;
            }
            left = end - System.nanoTime();
        }
        return true;
    }

    private static void finish(IMAPProtocol protocol) throws ProtocolException {
        var response = protocol.readIdleResponse();
        while (response != null && protocol.processIdleResponse(response)) {
            response = protocol.readIdleResponse();
        }
    }

    /** The library tells of a read that took too long as of a farewell that it made up. */
    private static boolean isSilence(Response response) {
        return response != null
                && response.isBYE()
                && response.isSynthetic()
                && response.getException() instanceof InterruptedIOException late
                && late.bytesTransferred == 0;
    }

    private static boolean isNews(Response response) {
        return response instanceof IMAPResponse answer
                && (answer.keyEquals("EXISTS") || answer.keyEquals("RECENT"));
    }
}
