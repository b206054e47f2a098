package com.quotedesk.application.mail;

import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.MarkUndeliverable;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.rfqs.RfqId;

/** Lets a request to a supplier follow the mail that carries it. */
public final class RfqDelivery implements DeliveryFollower {

    private final Outbox outbox;
    private final MarkRfqSent markRfqSent;
    private final MarkUndeliverable markUndeliverable;

    public RfqDelivery(
            Outbox outbox, MarkRfqSent markRfqSent, MarkUndeliverable markUndeliverable) {
        this.outbox = outbox;
        this.markRfqSent = markRfqSent;
        this.markUndeliverable = markUndeliverable;
    }

    @Override
    public void sent(OutgoingMail mail) {
        if (carries(mail)) {
            markRfqSent.mark(new MarkRfqSent.Command(new RfqId(mail.about().id())));
        }
    }

    @Override
    public void failed(OutgoingMail mail, String reason) {
        if (carries(mail)) {
            markUndeliverable.mark(
                    new MarkUndeliverable.Command(new RfqId(mail.about().id()), reason));
        }
    }

    /** A reminder that fails changes nothing, nor does the first try of a request sent again. */
    private boolean carries(OutgoingMail mail) {
        return mail.kind() == LetterKind.RFQ
                && outbox.about(mail.about()).stream()
                        .filter(other -> other.kind() == LetterKind.RFQ)
                        .noneMatch(other -> other.createdAt().isAfter(mail.createdAt()));
    }
}
