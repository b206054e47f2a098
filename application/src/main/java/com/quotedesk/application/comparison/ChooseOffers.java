package com.quotedesk.application.comparison;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.comparison.Bid;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.comparison.Comparison;
import com.quotedesk.domain.comparison.ItemComparison;
import com.quotedesk.domain.comparison.OffersChosen;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides whose offers are taken for the items of an order. Who takes another than the best of
 * several says why.
 */
public final class ChooseOffers {

    public record Command(Access by, OrderId order, List<Choice> choices) {
        public Command {
            choices = List.copyOf(choices);
        }
    }

    public sealed interface Outcome {
        record Chosen(List<Choice> choices) implements Outcome {
            public Chosen {
                choices = List.copyOf(choices);
            }
        }

        record UnknownOrder() implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Completed or cancelled. */
        record OrderClosed() implements Outcome {}

        /** Items that are not wanted, or of which this version offers none that can be bought. */
        record NotOffered(Set<UUID> items) implements Outcome {}

        /** Items of which another than the best was taken, and nobody says why. */
        record ReasonMissing(Set<UUID> items) implements Outcome {}
    }

    private final Transactions transactions;
    private final OrderProgress orders;
    private final OrderComparison comparison;
    private final Choices choices;
    private final Journal journal;

    public ChooseOffers(
            Transactions transactions,
            OrderProgress orders,
            OrderComparison comparison,
            Choices choices,
            Journal journal) {
        this.transactions = transactions;
        this.orders = orders;
        this.comparison = comparison;
        this.choices = choices;
        this.journal = journal;
    }

    public Outcome choose(Command command) {
        return transactions.inTransaction(
                () ->
                        orders.find(command.order())
                                .map(order -> choose(command, order))
                                .orElseGet(Outcome.UnknownOrder::new));
    }

    private Outcome choose(Command command, AskedOrder order) {
        var by = command.by();
        if (!by.may(Permission.RECORD_QUOTES, order.owner())
                || !by.may(Permission.SEE_COSTS, order.owner())) {
            return new Outcome.Forbidden();
        }
        if (!order.open()) {
            return new Outcome.OrderClosed();
        }
        var compared = comparison.of(order, null).comparison();
        var missing = itemsOf(command, choice -> bid(compared, choice).isEmpty());
        if (!missing.isEmpty()) {
            return new Outcome.NotOffered(missing);
        }
        var unexplained = itemsOf(command, choice -> needsReason(compared, choice));
        return unexplained.isEmpty() ? keep(command) : new Outcome.ReasonMissing(unexplained);
    }

    private static Set<UUID> itemsOf(Command command, Predicate<Choice> which) {
        return command.choices().stream()
                .filter(which)
                .map(Choice::item)
                .collect(Collectors.toSet());
    }

    private static Optional<Bid> bid(Comparison compared, Choice choice) {
        return compared.item(choice.item())
                .flatMap(item -> item.of(choice.quote()))
                .filter(bid -> bid.number() == choice.number())
                .filter(Bid::canBeBought);
    }

    private static boolean needsReason(Comparison compared, Choice choice) {
        return (choice.reason() == null || choice.reason().isBlank())
                && compared.item(choice.item())
                        .filter(ItemComparison::contested)
                        .filter(item -> !item.bestPrice().contains(choice.quote()))
                        .isPresent();
    }

    private Outcome keep(Command command) {
        var before =
                choices.of(command.order()).stream()
                        .collect(Collectors.toMap(Choice::item, Function.identity()));
        choices.put(command.order(), command.choices());
        var changes = new ArrayList<Change>();
        for (var choice : command.choices()) {
            var old = before.get(choice.item());
            changes.add(
                    new Change(
                            "offer of " + choice.item(),
                            old == null ? null : text(old),
                            text(choice)));
        }
        var event = new OffersChosen(command.order(), command.choices());
        journal.write(
                new Actor.Person(command.by().user()),
                "order.offers-chosen",
                event.subject(),
                changes,
                null,
                List.of(event));
        return new Outcome.Chosen(choices.of(command.order()));
    }

    private static String text(Choice choice) {
        return choice.quote()
                + "/"
                + choice.number()
                + (choice.reason() == null ? "" : ": " + choice.reason());
    }
}
