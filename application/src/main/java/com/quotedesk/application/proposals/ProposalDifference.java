package com.quotedesk.application.proposals;

import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the journal says of a change: each field before and after. */
final class ProposalDifference {

    private ProposalDifference() {}

    static List<Change> between(@Nullable Proposal before, Proposal after) {
        var old = before == null ? Map.<String, String>of() : fields(before);
        var now = fields(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                changes.add(new Change(name, old.get(name), now.get(name)));
            }
        }
        return changes;
    }

    private static Map<String, String> fields(Proposal proposal) {
        var fields = new TreeMap<String, String>();
        fields.put("order", proposal.order().toString());
        if (proposal.number() != null) {
            fields.put("number", proposal.number().toString());
        }
        for (var version : proposal.versions()) {
            var name = "version " + version.revision();
            fields.put(name, text(version));
            version.offer()
                    .lines()
                    .forEach(line -> fields.put(name + " line " + line.line(), text(line)));
            if (version.paper() != null) {
                fields.put(name + " paper", version.paper());
            }
            if (version.remindedAt() != null) {
                fields.put(name + " reminded", version.remindedAt().toString());
            }
            if (!version.atRisk().isEmpty()) {
                fields.put(name + " at risk", Integer.toString(version.atRisk().size()));
            }
            if (!version.accepted().isEmpty()) {
                fields.put(name + " accepted", Integer.toString(version.accepted().size()));
            }
        }
        return fields;
    }

    private static String text(ProposalVersion version) {
        return version.status()
                + ", "
                + version.offer().total().gross()
                + ", until "
                + version.offer().validUntil();
    }

    private static String text(ProposalLine line) {
        return line.name()
                + " × "
                + line.quantity().toPlainString()
                + " "
                + line.unit().code()
                + " at "
                + line.price().unit()
                + (line.price().cost() == null ? "" : ", cost " + line.price().cost());
    }
}
