package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.Language;
import java.util.Optional;

/** Who of us works on an order, as mails to them need it. */
@FunctionalInterface
public interface OrderManagers {

    /** One of us. */
    record Colleague(MailAddress address, Language language) {}

    /** Empty where nobody works on it yet. */
    Optional<Colleague> of(OrderId order);
}
