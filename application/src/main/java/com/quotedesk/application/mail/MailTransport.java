package com.quotedesk.application.mail;

import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;

/** Hands mails to the server that carries them on. */
public interface MailTransport extends AutoCloseable {

    /** What came of handing a mail over. There are more ends than two. */
    sealed interface Result {

        /** What the server said, or what went wrong before it could. */
        String reply();

        /** The server answers for it from now on. */
        record Accepted(String reply) implements Result {}

        /** It will say no the next time too. */
        record Refused(String reply) implements Result {}

        /** It does not have the mail, and may take it later. */
        record Postponed(String reply) implements Result {}

        /** The server could not be spoken to, so other mails need not be tried now either. */
        record Unreachable(String reply) implements Result {}

        /** The whole mail was handed over and the answer is missing: it may have been taken. */
        record Unknown(String reply) implements Result {}
    }

    /**
     * Hands over one mail for one recipient, byte for byte. Never throws for what the server or the
     * network does.
     */
    Result send(EmailAddress from, EmailAddress to, Bytes raw);

    /** Lets go of the connection; the next mail opens one again. */
    @Override
    void close();
}
