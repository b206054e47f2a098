package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
import java.util.List;

/** Makes a team that users can be put into. */
public final class AddTeam {

    /**
     * @param name not blank
     */
    public record Command(Access by, String name) {}

    private final Transactions transactions;
    private final Teams teams;
    private final Journal journal;
    private final Ids ids;

    public AddTeam(Transactions transactions, Teams teams, Journal journal, Ids ids) {
        this.transactions = transactions;
        this.teams = teams;
        this.journal = journal;
        this.ids = ids;
    }

    public TeamOutcome add(Command command) {
        if (!command.by().may(Permission.MANAGE_USERS)) {
            return new TeamOutcome.Forbidden();
        }
        return transactions.inTransaction(() -> addUnlessTaken(command));
    }

    private TeamOutcome addUnlessTaken(Command command) {
        teams.takeTurn();
        var made = Team.added(new TeamId(ids.next()), command.name());
        var team = made.state();
        if (teams.isNameTaken(team)) {
            return new TeamOutcome.NameTaken();
        }
        teams.add(team);
        journal.write(
                new Actor.Person(command.by().user()),
                "team.created",
                made.events().getFirst().subject(),
                List.of(Change.set("name", team.name())),
                null,
                made.events());
        return new TeamOutcome.Done(team);
    }
}
