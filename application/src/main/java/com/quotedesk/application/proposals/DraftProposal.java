package com.quotedesk.application.proposals;

import com.quotedesk.application.pricing.PricingRules;
import com.quotedesk.application.proposals.LineInput.Problem;
import com.quotedesk.application.proposals.ProposedOrders.ProposedOrder;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.proposals.Offer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an order's client is to be offered: a first draft, the draft anew, or the draft of
 * the next version. What is issued stays good until that is issued.
 */
public final class DraftProposal {

    /**
     * @param seen the version of the proposal that was seen; null where any will do
     */
    public record Command(
            Access by, OrderId order, @Nullable Long seen, Content content, List<LineInput> lines) {
        public Command {
            lines = List.copyOf(lines);
        }
    }

    /**
     * What is said besides the lines.
     *
     * @param validUntil the last day, in the company's zone; null for as long as is usual
     * @param promoCode as somebody typed it
     */
    public record Content(
            Currency currency,
            Language language,
            @Nullable LocalDate validUntil,
            @Nullable String promoCode,
            @Nullable String terms,
            @Nullable String note) {}

    public sealed interface Outcome {
        record Drafted(Proposal proposal) implements Outcome {}

        record UnknownOrder() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** Somebody changed the proposal meanwhile. */
        record Conflict() implements Outcome {}

        /** The order is too far on its way. */
        record OrderRefused(OrderRefusal reason) implements Outcome {}

        record Refused(ProposalRefusal reason) implements Outcome {}

        /** Items without a price, each with what stands in the way. */
        record NotPriced(Map<UUID, Problem> problems) implements Outcome {
            public NotPriced {
                problems = Map.copyOf(problems);
            }
        }
    }

    private final Transactions transactions;
    private final Proposals proposals;
    private final ProposedOrders orders;
    private final PricingRules rules;
    private final ProposalChanges changes;
    private final Ids ids;
    private final Clock clock;
    private final ZoneId zone;
    private final IntSupplier validityDays;

    /**
     * @param zone the company's, in which days begin
     * @param validityDays for how many days a proposal holds where nobody said
     */
    public DraftProposal(
            Transactions transactions,
            Proposals proposals,
            ProposedOrders orders,
            PricingRules rules,
            ProposalChanges changes,
            Ids ids,
            Clock clock,
            ZoneId zone,
            IntSupplier validityDays) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.orders = orders;
        this.rules = rules;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
        this.validityDays = validityDays;
    }

    public Outcome draft(Command command) {
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        orders.lock(command.order())
                                .map(order -> draft(command, order))
                                .orElseGet(Outcome.UnknownOrder::new));
    }

    private Outcome draft(Command command, ProposedOrder order) {
        if (!isAllowed(command, order)) {
            return new Outcome.NotAllowed();
        }
        if (order.obstacle() instanceof OrderRefusal.WrongStatus tooFar) {
            return new Outcome.OrderRefused(tooFar);
        }
        var before = proposals.of(order.id());
        if (before.isPresent()
                && command.seen() != null
                && command.seen() != before.get().version()) {
            return new Outcome.Conflict();
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var content = command.content();
        var priced =
                OfferPricing.price(
                        new OfferPricing.Basis(
                                content.currency(),
                                order.client(),
                                content.promoCode(),
                                today,
                                rules.all()),
                        command.lines(),
                        order.items());
        if (!priced.problems().isEmpty()) {
            return new Outcome.NotPriced(priced.problems());
        }
        var offer =
                new Offer(
                        content.currency(),
                        content.language(),
                        priced.lines(),
                        Optional.ofNullable(content.validUntil())
                                .orElseGet(() -> today.plusDays(validityDays.getAsInt())),
                        content.terms(),
                        content.note());
        return keep(command, order, before, offer, now);
    }

    /** Who writes costs down, or has prices made of them, sees them. */
    private static boolean isAllowed(Command command, ProposedOrder order) {
        return command.by().may(Permission.ISSUE_PROPOSALS, order.owner())
                && (command.lines().stream().allMatch(line -> line.cost() == null)
                        || command.by().may(Permission.SEE_COSTS, order.owner()));
    }

    private Outcome keep(
            Command command,
            ProposedOrder order,
            Optional<Proposal> before,
            Offer offer,
            Instant now) {
        var actor = new Actor.Person(command.by().user());
        if (before.isEmpty()) {
            var made =
                    Proposal.draft(
                            new ProposalId(ids.next()), order.id(), order.client(), offer, now);
            proposals.add(made.state());
            changes.write(null, made, actor, null);
            return new Outcome.Drafted(made.state());
        }
        return switch (before.get().revise(order.client(), offer, now)) {
            case Decision.Refused<Proposal, ProposalRefusal>(var why) -> new Outcome.Refused(why);
            case Decision.Made<Proposal, ProposalRefusal> made -> {
                proposals.replace(made.state());
                changes.write(before.get(), made, actor, null);
                yield new Outcome.Drafted(made.state());
            }
        };
    }
}
