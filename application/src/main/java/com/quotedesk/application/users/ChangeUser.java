package com.quotedesk.application.users;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.users.UserProfile;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is settled about a user: name, address, role, team, permissions. It holds at once.
 */
public final class ChangeUser {

    /**
     * @param seen the version that the person saw
     * @param reason why, where somebody said so
     */
    public record Command(
            Access by, UserId user, long seen, UserProfile profile, @Nullable String reason) {}

    private final UserChanges changes;

    public ChangeUser(UserChanges changes) {
        this.changes = changes;
    }

    public UserOutcome change(Command command) {
        return changes.manage(
                new UserChanges.Wanted(
                        command.by(),
                        command.user(),
                        command.seen(),
                        null,
                        command.reason(),
                        user -> user.change(command.profile())));
    }
}
