package com.quotedesk.application.users;

import com.quotedesk.domain.users.Team;

/** What comes of adding or renaming a team. */
public sealed interface TeamOutcome {

    /** The team as it is now; the same where nothing differed. */
    record Done(Team team) implements TeamOutcome {}

    record Forbidden() implements TeamOutcome {}

    record Unknown() implements TeamOutcome {}

    /** Somebody else changed it meanwhile. */
    record Conflict() implements TeamOutcome {}

    /** Another team has the name. */
    record NameTaken() implements TeamOutcome {}
}
