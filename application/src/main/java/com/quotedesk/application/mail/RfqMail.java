package com.quotedesk.application.mail;

import com.quotedesk.application.rfqs.RfqLetters;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqEvent;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.suppliers.Supplier;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes to suppliers about their requests: one mail to each, of which no other knows. */
public final class RfqMail implements RfqLetters {

    private static final Set<OutgoingState> LEFT_US =
            EnumSet.of(OutgoingState.SENDING, OutgoingState.SENT, OutgoingState.UNKNOWN);

    private final Post post;
    private final Outbox outbox;
    private final Suppliers suppliers;
    private final RfqEnclosures enclosures;

    public RfqMail(Post post, Outbox outbox, Suppliers suppliers, RfqEnclosures enclosures) {
        this.post = post;
        this.outbox = outbox;
        this.suppliers = suppliers;
        this.enclosures = enclosures;
    }

    /** What a request is as the subject of mails. */
    static Subject subject(Rfq rfq) {
        return new Subject("rfq", rfq.id().value());
    }

    @Override
    public void write(Rfq rfq, List<DomainEvent> happened) {
        for (var event : happened) {
            if (event instanceof RfqEvent one) {
                write(rfq, one);
            }
        }
    }

    private void write(Rfq rfq, RfqEvent event) {
        switch (event) {
            case RfqEvent.Queued _ -> send(LetterKind.RFQ, rfq, false);
            case RfqEvent.Reminded _ -> send(LetterKind.RFQ_REMINDER, rfq, true);
            case RfqEvent.Extended _ -> send(LetterKind.RFQ_EXTENDED, rfq, false);
            case RfqEvent.Cancelled(var _, var reason) -> cancel(rfq, reason);
            default -> {
                // The supplier knows, or need not know.
            }
        }
    }

    /**
     * Who never heard of a request is not told of its end. Why it ended is for us: it may speak of
     * the client.
     */
    private void cancel(Rfq rfq, String reason) {
        var about = subject(rfq);
        boolean heard =
                outbox.about(about).stream().anyMatch(mail -> LEFT_US.contains(mail.state()));
        post.withdraw(about, reason);
        if (heard) {
            send(LetterKind.RFQ_CANCELLED, rfq, false);
        }
    }

    private void send(LetterKind kind, Rfq rfq, boolean automatic) {
        var supplier = suppliers.find(rfq.supplier()).orElseThrow();
        var contacts = supplier.profile().contacts();
        if (contacts.isEmpty()) {
            // Its last address was taken away since it was asked; the deadline will tell.
            return;
        }
        var contact = contacts.getFirst();
        var enclosed =
                kind == LetterKind.RFQ_CANCELLED
                        ? RfqEnclosures.Enclosed.NOTHING
                        : enclosures.of(rfq, kind, supplier.language());
        post.send(
                new Post.Letter(
                        kind,
                        subject(rfq),
                        new MailAddress(contact.name(), contact.email()),
                        supplier.language(),
                        values(rfq, supplier, contact, enclosed),
                        automatic,
                        enclosed.attachments()));
    }

    private static Map<String, Object> values(
            Rfq rfq, Supplier supplier, Contact contact, RfqEnclosures.Enclosed enclosed) {
        var language = supplier.language();
        var values = new HashMap<String, Object>();
        values.put("number", Objects.requireNonNull(rfq.number()).toString());
        values.put(
                "deadline",
                LetterWords.deadline(Objects.requireNonNull(rfq.timing()).deadline(), language));
        values.put("supplier", supplier.name());
        values.put("contact", Objects.requireNonNullElse(contact.name(), ""));
        values.put("link", enclosed.link());
        values.put("attached", !enclosed.attachments().isEmpty());
        values.put(
                "items",
                rfq.items().stream()
                        .map(
                                item ->
                                        Map.<String, Object>of(
                                                "position",
                                                Integer.toString(item.position()),
                                                "name",
                                                item.name(),
                                                "sku",
                                                Objects.requireNonNullElse(item.sku(), ""),
                                                "quantity",
                                                item.quantity().toPlainString(),
                                                "unit",
                                                LetterWords.unit(item.unit(), language)))
                        .toList());
        return values;
    }
}
