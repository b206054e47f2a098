package com.quotedesk.application.proposals;

import com.quotedesk.domain.proposals.ProposalId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Reminds clients whose proposal ends soon, once, in working hours. Run by a job, over and over.
 */
public final class RemindProposals {

    /**
     * @param limit how many at most, from 1
     */
    public record Command(int limit) {}

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final int FIRST_HOUR = 9;
    private static final int HOURS_END = 18;

    /** Who got a proposal a moment ago is not reminded of it. */
    private static final Duration LEFT_ALONE = Duration.ofDays(1);

    private final Proposals proposals;
    private final ProposalChanges changes;
    private final Clock clock;
    private final ZoneId zone;
    private final IntSupplier daysBefore;

    /**
     * @param zone the company's, in which the last day ends
     * @param daysBefore how many days before the last one; 0 for no reminder
     */
    public RemindProposals(
            Proposals proposals,
            ProposalChanges changes,
            Clock clock,
            ZoneId zone,
            IntSupplier daysBefore) {
        this.proposals = proposals;
        this.changes = changes;
        this.clock = clock;
        this.zone = zone;
        this.daysBefore = daysBefore;
    }

    /** How many were reminded. */
    public int remind(Command command) {
        var now = clock.instant();
        var here = now.atZone(zone);
        int days = daysBefore.getAsInt();
        if (days == 0 || !isWorkingTime(here)) {
            return 0;
        }
        var today = here.toLocalDate();
        // What would be due at the weekend is told before it.
        boolean friday = today.getDayOfWeek() == DayOfWeek.FRIDAY;
        var until = today.plusDays(friday ? days + 2L : days);
        int reminded = 0;
        for (var id : proposals.toRemind(until, now.minus(LEFT_ALONE), command.limit())) {
            reminded += isReminded(id, today, now) ? 1 : 0;
        }
        return reminded;
    }

    private static boolean isWorkingTime(ZonedDateTime here) {
        return !WEEKEND.contains(here.getDayOfWeek())
                && here.getHour() >= FIRST_HOUR
                && here.getHour() < HOURS_END;
    }

    private boolean isReminded(ProposalId id, LocalDate today, Instant now) {
        var by = new By.Program();
        return changes.change(
                        new ProposalChanges.Wanted(id, by, null),
                        (proposal, order) ->
                                changes.keep(
                                        proposal, proposal.remind(today, now), by.actor(), null))
                instanceof ProposalOutcome.Done;
    }
}
