package com.quotedesk.application.suppliers;

import com.quotedesk.application.suppliers.SupplierHistory.Past;
import com.quotedesk.domain.suppliers.Competence;
import com.quotedesk.domain.suppliers.Reason;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.Wanted;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Proposes whom to ask for an item, each with the reasons why. Blocked suppliers never are. */
public final class FindSuppliers {

    public record Command(Access by, Wanted wanted) {}

    public sealed interface Outcome {
        /** Those with the most to say first, then by name. */
        record Found(List<Proposed> proposed) implements Outcome {
            public Found {
                proposed = List.copyOf(proposed);
            }
        }

        record Forbidden() implements Outcome {}
    }

    /** A supplier that can be asked, and why it is proposed. */
    public record Proposed(Supplier supplier, List<Reason> reasons) {
        public Proposed {
            reasons = List.copyOf(reasons);
        }

        int weight() {
            return reasons.stream().mapToInt(Reason::weight).sum();
        }
    }

    private static final Comparator<Proposed> BEST_FIRST =
            Comparator.comparingInt(Proposed::weight)
                    .reversed()
                    .thenComparing(proposed -> proposed.supplier().name())
                    .thenComparing(proposed -> proposed.supplier().id().value());

    private final Suppliers suppliers;
    private final SupplierHistory history;

    public FindSuppliers(Suppliers suppliers, SupplierHistory history) {
        this.suppliers = suppliers;
        this.history = history;
    }

    public Outcome find(Command command) {
        if (!command.by().may(Permission.VIEW_SUPPLIERS)) {
            return new Outcome.Forbidden();
        }
        var competence = Competence.in(command.wanted());
        var past =
                history.forItemsLike(command.wanted()).stream()
                        .collect(Collectors.toMap(Past::supplier, Function.identity()));
        return new Outcome.Found(
                suppliers.all().stream()
                        .filter(Supplier::canBeAsked)
                        .map(
                                supplier ->
                                        new Proposed(supplier, reasons(supplier, competence, past)))
                        .filter(proposed -> !proposed.reasons().isEmpty())
                        .sorted(BEST_FIRST)
                        .toList());
    }

    private static List<Reason> reasons(
            Supplier supplier, Competence competence, Map<SupplierId, Past> history) {
        var reasons = new ArrayList<>(competence.reasonsFor(supplier));
        var past = history.get(supplier.id());
        if (past != null) {
            reasons.add(new Reason.AnsweredBefore(past.answers(), past.last()));
            if (past.prices() > 0) {
                reasons.add(new Reason.PriceBefore(past.prices(), past.last()));
            }
        }
        return reasons;
    }
}
