package com.quotedesk.application.users;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;

/** Logs a user out everywhere: oneself, or somebody whom one manages. */
public final class EndSessions {

    public record Command(Access by, UserId user) {}

    private final UserChanges changes;

    public EndSessions(UserChanges changes) {
        this.changes = changes;
    }

    public UserOutcome end(Command command) {
        var wanted =
                new UserChanges.Wanted(
                        command.by(), command.user(), null, null, null, User::endSessions);
        return wanted.isForOneself() ? changes.changeOwn(wanted) : changes.manage(wanted);
    }
}
