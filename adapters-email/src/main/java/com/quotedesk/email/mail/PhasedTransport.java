package com.quotedesk.email.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Remembers how far the talk about a mail has come. The library reports a lost connection with the
 * same codes before and after the mail was handed over; only this tells them apart.
 */
final class PhasedTransport extends SMTPTransport {

    /** How far a mail has come. */
    enum Phase {
        /** Sender and recipient are being agreed on; nothing of the mail has left. */
        ENVELOPE,
        /** The mail is being written. */
        CONTENT,
        /** The dot that ends it is on its way or was answered. */
        DOT_SENT
    }

    private volatile Phase phase = Phase.ENVELOPE;

    PhasedTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    Phase phase() {
        return phase;
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses)
            throws MessagingException {
        phase = Phase.ENVELOPE;
        super.sendMessage(message, addresses);
    }

    @Override
    protected OutputStream data() throws MessagingException {
        var stream = super.data();
        phase = Phase.CONTENT;
        return stream;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        phase = Phase.DOT_SENT;
        super.finishData();
    }
}
