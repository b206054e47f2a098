package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.OutgoingMail;

/** Lets what a mail was written about follow the mail, in the transaction that changes it. */
public interface DeliveryFollower {

    /** The server took the mail. */
    void sent(OutgoingMail mail);

    /** It was refused for good, or came back. */
    void failed(OutgoingMail mail, String reason);
}
