package com.quotedesk.application.rfqs;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.rfqs.RfqTiming;
import com.quotedesk.domain.users.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one request is changed: allowed, not stale, decided, stored and written down. */
public final class RfqChanges {

    /**
     * A change that is wanted.
     *
     * @param seen the version it was decided on; null where nobody looked before
     * @param reason why, where somebody said so
     */
    record Wanted(
            RfqId rfq,
            By by,
            Permission permission,
            @Nullable Long seen,
            @Nullable String reason,
            Function<Rfq, Decision<Rfq, RfqRefusal>> decide) {}

    /** What each end of a change is called by the use case that wanted it. */
    record Answers<O>(
            Function<Rfq, O> done,
            O unknown,
            O forbidden,
            O conflict,
            Function<RfqRefusal, O> no) {}

    private final Transactions transactions;
    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final Journal journal;
    private final RfqLetters letters;

    public RfqChanges(
            Transactions transactions,
            Rfqs rfqs,
            OrderProgress orders,
            Journal journal,
            RfqLetters letters) {
        this.transactions = transactions;
        this.rfqs = rfqs;
        this.orders = orders;
        this.journal = journal;
        this.letters = letters;
    }

    <O> O change(Wanted wanted, Answers<O> answers) {
        return Overtaken.or(answers::conflict, transactions, () -> changeWithin(wanted, answers));
    }

    /**
     * The same in the transaction of the caller.
     *
     * @throws PortFailure.Stale when somebody changed it meanwhile
     */
    <O> O changeWithin(Wanted wanted, Answers<O> answers) {
        return rfqs.get(wanted.rfq())
                .map(rfq -> change(rfq, wanted, answers))
                .orElse(answers.unknown());
    }

    private <O> O change(Rfq rfq, Wanted wanted, Answers<O> answers) {
        var owner = orders.find(rfq.order()).orElseThrow().owner();
        if (!wanted.by().may(wanted.permission(), owner)) {
            return answers.forbidden();
        }
        if (wanted.seen() != null && wanted.seen() != rfq.version()) {
            return answers.conflict();
        }
        return switch (wanted.decide().apply(rfq)) {
            case Decision.Refused<Rfq, RfqRefusal>(var reason) -> answers.no().apply(reason);
            case Decision.Made<Rfq, RfqRefusal> made -> {
                keep(rfq, made, wanted.by().actor(), wanted.reason());
                yield answers.done().apply(made.state());
            }
        };
    }

    /** Keeps what was decided, in the running transaction. */
    void keep(
            Rfq before, Decision.Made<Rfq, RfqRefusal> made, Actor actor, @Nullable String reason) {
        var after = made.state();
        rfqs.replace(after);
        var event = made.events().getFirst();
        journal.write(
                actor,
                action(event.type()),
                event.subject(),
                differences(before, after),
                reason,
                made.events());
        letters.write(after, made.events());
    }

    /** The name of an event without its version. */
    static String action(String eventType) {
        return eventType.substring(0, eventType.lastIndexOf('.'));
    }

    static List<Change> differences(@Nullable Rfq before, Rfq after) {
        var changes = new ArrayList<Change>();
        for (var field : FIELDS) {
            var old = before == null ? null : field.value().apply(before);
            var now = field.value().apply(after);
            if (!Objects.equals(old, now)) {
                changes.add(new Change(field.name(), old, now));
            }
        }
        return changes;
    }

    private interface Value {
        @Nullable String apply(Rfq rfq);
    }

    private record Field(String name, Value value) {}

    private static final List<Field> FIELDS =
            List.of(
                    new Field("number", rfq -> text(rfq.number())),
                    new Field("order", rfq -> rfq.order().toString()),
                    new Field("supplier", rfq -> rfq.supplier().toString()),
                    new Field("status", rfq -> rfq.status().name()),
                    new Field("deadline", rfq -> deadline(rfq.timing())),
                    new Field("responses", RfqChanges::responses));

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String deadline(@Nullable RfqTiming timing) {
        return timing == null ? null : timing.deadline().local().toString();
    }

    private static @Nullable String responses(Rfq rfq) {
        return rfq.responses().isEmpty()
                ? null
                : String.join(
                        "\n",
                        rfq.responses().stream()
                                .map(
                                        response ->
                                                response.position()
                                                        + " "
                                                        + response.kind()
                                                        + (response.late() ? " late" : ""))
                                .toList());
    }
}
