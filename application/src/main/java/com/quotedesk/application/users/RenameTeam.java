package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
import java.util.List;

/** Gives a team another name. */
public final class RenameTeam {

    /**
     * @param seen the version that the person saw
     * @param name not blank
     */
    public record Command(Access by, TeamId team, long seen, String name) {}

    private final Transactions transactions;
    private final Teams teams;
    private final Journal journal;

    public RenameTeam(Transactions transactions, Teams teams, Journal journal) {
        this.transactions = transactions;
        this.teams = teams;
        this.journal = journal;
    }

    public TeamOutcome rename(Command command) {
        if (!command.by().may(Permission.MANAGE_USERS)) {
            return new TeamOutcome.Forbidden();
        }
        return Overtaken.or(
                TeamOutcome.Conflict::new,
                transactions,
                () -> {
                    teams.takeTurn();
                    return teams.find(command.team())
                            .map(team -> rename(command, team))
                            .orElseGet(TeamOutcome.Unknown::new);
                });
    }

    private TeamOutcome rename(Command command, Team before) {
        if (before.version() != command.seen()) {
            return new TeamOutcome.Conflict();
        }
        var made = before.rename(command.name());
        var team = made.state();
        if (made.events().isEmpty()) {
            return new TeamOutcome.Done(before);
        }
        if (teams.isNameTaken(team)) {
            return new TeamOutcome.NameTaken();
        }
        teams.replace(team);
        journal.write(
                new Actor.Person(command.by().user()),
                "team.renamed",
                made.events().getFirst().subject(),
                List.of(new Change("name", before.name(), team.name())),
                null,
                made.events());
        return new TeamOutcome.Done(team);
    }
}
