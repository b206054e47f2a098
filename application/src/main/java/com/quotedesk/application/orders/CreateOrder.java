package com.quotedesk.application.orders;

import static java.util.stream.Collectors.toSet;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.InBatches;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Begins an order by hand; it belongs to whoever begins it. */
public final class CreateOrder {

    /**
     * What the client wants.
     *
     * @param items at least one
     */
    public record Command(
            Access by,
            ClientId client,
            String subject,
            List<ItemDetails> items,
            @Nullable LocalDate neededBy,
            @Nullable String deliveryPlace) {
        public Command {
            items = List.copyOf(items);
        }
    }

    public sealed interface Outcome {
        record Created(Order order) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record UnknownClient() implements Outcome {}

        record NothingAsked() implements Outcome {}
    }

    /** How many orders share a commit at most, so that none waits long for the others. */
    private static final int MOST = 64;

    private final Transactions transactions;
    private final Orders orders;
    private final Clients clients;
    private final DocumentNumbers numbers;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;
    private final InBatches<Command, Outcome> together = new InBatches<>(MOST, this::createAll);

    /**
     * @param zone the company's, which decides what year an order is numbered in
     */
    public CreateOrder(
            Transactions transactions,
            Orders orders,
            Clients clients,
            DocumentNumbers numbers,
            Journal journal,
            Ids ids,
            Clock clock,
            ZoneId zone) {
        this.transactions = transactions;
        this.orders = orders;
        this.clients = clients;
        this.numbers = numbers;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    public Outcome create(Command command) {
        if (!command.by().may(Permission.EDIT_ORDERS)) {
            return new Outcome.NotAllowed();
        }
        if (command.items().isEmpty()) {
            return new Outcome.NothingAsked();
        }
        return together.of(command);
    }

    private List<Outcome> createAll(List<Command> commands) {
        return transactions.inTransaction(
                () -> {
                    var known =
                            clients.known(commands.stream().map(Command::client).collect(toSet()));
                    var valid =
                            commands.stream()
                                    .filter(command -> known.contains(command.client()))
                                    .toList();
                    var created = valid.isEmpty() ? List.<Order>of() : add(valid);
                    var next = created.iterator();
                    return commands.stream()
                            .map(
                                    command ->
                                            known.contains(command.client())
                                                    ? new Outcome.Created(next.next())
                                                    : (Outcome) new Outcome.UnknownClient())
                            .toList();
                });
    }

    private List<Order> add(List<Command> commands) {
        var now = clock.instant();
        var taken =
                numbers.next(DocumentKind.ORDER, now.atZone(zone).getYear(), commands.size())
                        .iterator();
        var received =
                commands.stream().map(command -> received(command, taken.next(), now)).toList();
        orders.addAll(received.stream().map(Decision.Made::state).toList());
        for (int i = 0; i < commands.size(); i++) {
            var order = received.get(i).state();
            journal.write(
                    new Actor.Person(commands.get(i).by().user()),
                    "order.created",
                    order.id().subject(),
                    OrderDifference.ofNew(order),
                    null,
                    received.get(i).events());
        }
        return received.stream().map(Decision.Made::state).toList();
    }

    private Decision.Made<Order, ?> received(Command command, DocumentNumber number, Instant now) {
        var by = command.by();
        var items =
                IntStream.range(0, command.items().size())
                        .mapToObj(i -> OrderItem.open(ids.next(), i + 1, command.items().get(i)))
                        .toList();
        return Order.received(
                new OrderId(ids.next()),
                number,
                command.client(),
                command.subject(),
                items,
                command.neededBy(),
                command.deliveryPlace(),
                List.of(),
                new Owner(by.user(), by.team()),
                now);
    }
}
