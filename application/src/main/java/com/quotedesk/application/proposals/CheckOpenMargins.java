package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/** Checks the margins of all open proposals. Run by a job, over and over. */
public final class CheckOpenMargins {

    /**
     * @param atOnce how many are looked up at a time, from 1
     */
    public record Command(int atOnce) {}

    private final Proposals proposals;
    private final CheckMargins checkMargins;

    public CheckOpenMargins(Proposals proposals, CheckMargins checkMargins) {
        this.proposals = proposals;
        this.checkMargins = checkMargins;
    }

    /** How many were held against what their goods cost now; others were changed meanwhile. */
    public int check(Command command) {
        int checked = 0;
        @Nullable ProposalId last = null;
        while (true) {
            var open = proposals.open(last, command.atOnce());
            for (var id : open) {
                checked += isChecked(id) ? 1 : 0;
            }
            if (open.size() < command.atOnce()) {
                return checked;
            }
            last = open.getLast();
        }
    }

    private boolean isChecked(ProposalId id) {
        return proposals
                .orderOf(id)
                .map(order -> checkMargins.check(new CheckMargins.Command(order)))
                .filter(ProposalOutcome.Done.class::isInstance)
                .isPresent();
    }
}
