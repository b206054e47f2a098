package com.quotedesk.application.users;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
import java.util.Optional;

/** The teams. A name belongs to one of them, whatever its case. */
public interface Teams {

    Optional<Team> find(TeamId id);

    /** Waits until nobody else changes teams, and keeps it so until the transaction ends. */
    void takeTurn();

    /** Whether a team other than this one has its name. */
    boolean isNameTaken(Team team);

    /** Adds a team whose name is free. */
    void add(Team team);

    /**
     * Puts the next version in the place of the one before. Its name is free.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(Team team);
}
