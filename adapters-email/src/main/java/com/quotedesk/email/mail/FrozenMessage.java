package com.quotedesk.email.mail;

import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail that goes out in exactly the bytes it was composed in. */
final class FrozenMessage extends SMTPMessage {

    private final Bytes raw;

    FrozenMessage(Session session, EmailAddress from, Bytes raw) throws MessagingException {
        super(session, raw.open());
        this.raw = raw;
        setEnvelopeFrom(from.value());
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        raw.open().transferTo(out);
    }
}
