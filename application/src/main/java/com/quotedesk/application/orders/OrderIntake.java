package com.quotedesk.application.orders;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.FindDuplicates.Open;
import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Owner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes orders of mails: finds or adds the client, takes a number, writes the journal. It works in
 * the transaction of its caller.
 */
public final class OrderIntake {

    /**
     * A mail to make an order of.
     *
     * @param sender who the client is, null where nobody can tell
     * @param inquiry what was read, null where the mail could not be read
     * @param doubts what a person should look at, besides the doubts of the inquiry
     */
    public record Mail(
            MessageId message,
            @Nullable MailAddress sender,
            String subject,
            @Nullable Inquiry inquiry,
            List<Doubt> doubts) {
        public Mail {
            doubts = List.copyOf(doubts);
        }
    }

    private final Orders orders;
    private final Clients clients;
    private final DocumentNumbers numbers;
    private final FindDuplicates duplicates;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, which decides what year an order is numbered in
     */
    public OrderIntake(
            Orders orders,
            Clients clients,
            DocumentNumbers numbers,
            FindDuplicates duplicates,
            Journal journal,
            Ids ids,
            Clock clock,
            ZoneId zone) {
        this.orders = orders;
        this.clients = clients;
        this.numbers = numbers;
        this.duplicates = duplicates;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    public OrderId receive(Mail mail) {
        return receive(List.of(mail)).getFirst().id();
    }

    /** Makes an order of each mail; their numbers follow the order of the mails. */
    public List<Order> receive(List<Mail> mails) {
        if (mails.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        // First the clients, then the numbers: whoever locks in one order never waits in a circle.
        var clientOf = clientsOf(mails, now);
        var open = duplicates.among(Set.copyOf(clientOf.values()));
        int year = now.atZone(zone).getYear();
        var free = numbers.next(DocumentKind.ORDER, year, mails.size()).iterator();
        var received = new ArrayList<Received>();
        for (var mail : mails) {
            var sender = mail.sender();
            var client = sender == null ? null : clientOf.get(sender.address());
            var order = received(mail, client, open, free.next(), now);
            open.add(order.state());
            received.add(new Received(mail, order));
        }
        var added = received.stream().map(one -> one.order().state()).toList();
        orders.addAll(added);
        received.forEach(this::write);
        return added;
    }

    private record Received(Mail mail, Decision.Made<Order, OrderRefusal> order) {}

    private Decision.Made<Order, OrderRefusal> received(
            Mail mail, @Nullable ClientId client, Open open, DocumentNumber number, Instant now) {
        var inquiry = Optional.ofNullable(mail.inquiry());
        var doubts = new ArrayList<>(mail.doubts());
        inquiry.ifPresent(read -> doubts.addAll(read.doubts()));
        var items =
                inquiry.map(read -> ReadLines.items(read.lines(), 1, ids, doubts))
                        .orElseGet(List::of);
        if (items.isEmpty()) {
            doubts.add(Doubt.of(DoubtKind.NO_ITEMS));
        }
        if (client != null) {
            open.of(client, items).stream()
                    .findFirst()
                    .map(order -> order.number().toString())
                    .map(like -> Doubt.of(DoubtKind.DUPLICATE_ORDER, like))
                    .ifPresent(doubts::add);
        }
        return Order.received(
                new OrderId(ids.next()),
                number,
                client,
                mail.subject(),
                items,
                inquiry.map(read -> valueOf(read.neededBy())).orElse(null),
                inquiry.map(read -> valueOf(read.deliveryPlace())).orElse(null),
                doubts.stream().distinct().toList(),
                Owner.NOBODY,
                now);
    }

    private void write(Received received) {
        var order = received.order().state();
        var changes = new ArrayList<>(OrderDifference.ofNew(order));
        changes.add(Change.set("message", received.mail().message()));
        journal.write(
                actorOf(received.mail()),
                "order.received",
                order.id().subject(),
                changes,
                null,
                received.order().events());
    }

    private static Actor actorOf(Mail mail) {
        var inquiry = mail.inquiry();
        return inquiry == null ? new Actor.Program() : new Actor.Reader(inquiry.reader());
    }

    private Map<EmailAddress, ClientId> clientsOf(List<Mail> mails, Instant now) {
        var senders = new HashSet<EmailAddress>();
        for (var mail : mails) {
            var sender = mail.sender();
            if (sender != null) {
                senders.add(sender.address());
            }
        }
        var clientOf = new HashMap<>(clients.idsOf(senders));
        for (var mail : mails) {
            var sender = mail.sender();
            if (sender != null) {
                clientOf.computeIfAbsent(
                        sender.address(),
                        address -> addClient(sender, mail.inquiry(), actorOf(mail), now).id());
            }
        }
        return clientOf;
    }

    private Client addClient(
            MailAddress sender, @Nullable Inquiry inquiry, Actor actor, Instant now) {
        var details = Optional.ofNullable(inquiry).map(Inquiry::client);
        var company = details.map(known -> valueOf(known.company()));
        var person =
                details.map(known -> valueOf(known.contact()))
                        .or(() -> Optional.ofNullable(sender.name()))
                        .filter(name -> !name.isBlank());
        var name =
                company.filter(text -> !text.isBlank())
                        .or(() -> person)
                        .orElse(sender.address().value());
        var innAsRead = details.map(known -> valueOf(known.inn()));
        var candidate =
                new Client(
                        new ClientId(ids.next()),
                        name,
                        innAsRead.flatMap(Inn::parse).orElse(null),
                        List.of(
                                new Contact(
                                        person.orElse(null),
                                        sender.address(),
                                        details.map(known -> valueOf(known.phone())).orElse(null))),
                        now);
        var client = clients.addUnlessKnown(candidate);
        if (client.id().equals(candidate.id())) {
            journal.write(
                    actor,
                    "client.created",
                    new Subject("client", client.id().value()),
                    List.of(
                            Change.set("name", client.name()),
                            Change.set("address", sender.address()),
                            Change.set("inn", client.inn()),
                            // One that fails its check, or that somebody else has, is
                            // not the client's; what the mail said is not lost.
                            Change.set(
                                    "innAsRead",
                                    client.inn() == null ? innAsRead.orElse(null) : null)),
                    "first mail from this address",
                    List.of());
        }
        return client;
    }

    private static <T> @Nullable T valueOf(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
