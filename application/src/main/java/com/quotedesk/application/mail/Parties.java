package com.quotedesk.application.mail;

import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.SenderProof;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who a mail comes from, as far as we know them, and whether our mail server vouches for it. */
public final class Parties {

    private final Suppliers suppliers;
    private final Clients clients;
    private final SenderProof proof;

    public Parties(Suppliers suppliers, Clients clients, SenderProof proof) {
        this.suppliers = suppliers;
        this.clients = clients;
        this.proof = proof;
    }

    boolean isProven(MessageContent mail) {
        return proof.of(mail);
    }

    /** The suppliers it may come from: whose address it is, or else those of its mail domain. */
    List<Supplier> suppliersOf(MessageContent mail) {
        return from(mail).map(this::suppliersOf).orElseGet(List::of);
    }

    private List<Supplier> suppliersOf(EmailAddress from) {
        if (ReadingContext.isPublic(from.domain())) {
            return suppliers.findByAddress(from).map(List::of).orElseGet(List::of);
        }
        var house = suppliers.ofDomain(from.domain());
        return house.stream()
                .filter(supplier -> supplier.addresses().contains(from))
                .findFirst()
                .map(List::of)
                .orElse(house);
    }

    /** Whether a supplier writes from an address that we know. */
    boolean isSupplier(MessageContent mail) {
        return from(mail).flatMap(suppliers::findByAddress).isPresent();
    }

    boolean isFromSupplier(MessageContent mail, Rfq rfq) {
        return from(mail)
                .flatMap(
                        from ->
                                suppliers
                                        .find(rfq.supplier())
                                        .filter(
                                                supplier ->
                                                        ReadingContext.isOneHouse(
                                                                Set.copyOf(supplier.addresses()),
                                                                from)))
                .isPresent();
    }

    boolean isFromClient(MessageContent mail, Order order) {
        return clientOf(mail, order)
                .filter(client -> ReadingContext.isOneHouse(addressesOf(client), address(mail)))
                .isPresent();
    }

    /** Whether one of the people of the client whom we know wrote it, and not just a colleague. */
    boolean isFromContact(MessageContent mail, Order order) {
        return clientOf(mail, order)
                .filter(client -> addressesOf(client).contains(address(mail)))
                .isPresent();
    }

    private Optional<Client> clientOf(MessageContent mail, Order order) {
        return from(mail).flatMap(_ -> Optional.ofNullable(order.client())).flatMap(clients::find);
    }

    private static Set<EmailAddress> addressesOf(Client client) {
        return client.contacts().stream().map(Contact::email).collect(Collectors.toSet());
    }

    private static EmailAddress address(MessageContent mail) {
        return from(mail).orElseThrow();
    }

    private static Optional<EmailAddress> from(MessageContent mail) {
        var from = mail.from();
        return from == null ? Optional.empty() : Optional.of(from.address());
    }
}
