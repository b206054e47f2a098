package com.quotedesk.domain.proposals;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.shared.Percent;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happens to proposals. */
public sealed interface ProposalEvent extends DomainEvent {

    /** The proposal after it happened. */
    Proposal proposal();

    /** The version it happened to. */
    ProposalVersion of();

    @Override
    default Subject subject() {
        return proposal().id().subject();
    }

    /** What each of these events tells: which order, which number, which version. */
    private Map<String, String> place() {
        var values = new TreeMap<String, String>();
        values.put("order", proposal().order().toString());
        values.put("revision", Integer.toString(of().revision()));
        var number = proposal().number();
        if (number != null) {
            values.put("number", number.toString());
        }
        return values;
    }

    /** A version took a step of {@link ProposalStatus#LIFE}. */
    record Stepped(Proposal proposal, ProposalVersion of) implements ProposalEvent {
        @Override
        public String type() {
            return of.status().event();
        }

        @Override
        public Map<String, String> values() {
            var values = ((ProposalEvent) this).place();
            var total = of.offer().total().gross();
            values.put("total", total.amount().toPlainString());
            values.put("currency", total.currency().getCurrencyCode());
            values.put("validUntil", of.offer().validUntil().toString());
            if (of.reason() != null) {
                values.put("reason", of.reason());
            }
            if (!of.accepted().isEmpty()) {
                values.put(
                        "items",
                        of.accepted().stream()
                                .map(UUID::toString)
                                .sorted()
                                .collect(Collectors.joining(",")));
            }
            return values;
        }
    }

    /** The paper of a version was made, which is the one it will ever have. */
    record Printed(Proposal proposal, ProposalVersion of, String sha256) implements ProposalEvent {
        @Override
        public String type() {
            return "proposal.printed.v1";
        }

        @Override
        public Map<String, String> values() {
            var values = ((ProposalEvent) this).place();
            values.put("sha256", sha256);
            return values;
        }
    }

    /** The client is reminded that a version ends soon. */
    record Reminded(Proposal proposal, ProposalVersion of) implements ProposalEvent {
        @Override
        public String type() {
            return "proposal.reminded.v1";
        }

        @Override
        public Map<String, String> values() {
            var values = ((ProposalEvent) this).place();
            values.put("validUntil", of.offer().validUntil().toString());
            return values;
        }
    }

    /**
     * Costs or rates have moved, and an item that is on offer no longer earns what it must.
     *
     * @param margin what it earns now; null where it is given away
     */
    record MarginAtRisk(Proposal proposal, ProposalVersion of, UUID item, @Nullable Percent margin)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposal.margin-at-risk.v1";
        }

        @Override
        public Map<String, String> values() {
            var values = ((ProposalEvent) this).place();
            values.put("item", item.toString());
            if (margin != null) {
                values.put("margin", margin.value().toPlainString());
            }
            return values;
        }
    }
}
