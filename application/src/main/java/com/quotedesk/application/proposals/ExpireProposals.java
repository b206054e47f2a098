package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.ProposalId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Closes proposals whose last day is over. Run by a job, over and over. */
public final class ExpireProposals {

    /**
     * @param limit how many at most, from 1
     */
    public record Command(int limit) {}

    /** How it went; {@code skipped} were changed by somebody else and come again. */
    public sealed interface Outcome {
        record Done(int expired, int skipped) implements Outcome {}
    }

    private final Proposals proposals;
    private final ProposalChanges changes;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which the last day ends
     */
    public ExpireProposals(Proposals proposals, ProposalChanges changes, Clock clock, ZoneId zone) {
        this.proposals = proposals;
        this.changes = changes;
        this.clock = clock;
        this.zone = zone;
    }

    public Outcome expire(Command command) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var due = proposals.overdue(today, command.limit());
        int expired = (int) due.stream().filter(id -> expired(id, today, now)).count();
        return new Outcome.Done(expired, due.size() - expired);
    }

    private boolean expired(ProposalId id, LocalDate today, Instant now) {
        var by = new By.Program();
        return changes.change(
                        new ProposalChanges.Wanted(id, by, null),
                        (proposal, order) ->
                                changes.keep(
                                        proposal, proposal.expire(today, now), by.actor(), null))
                instanceof ProposalOutcome.Done;
    }
}
