package com.quotedesk.application.users;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import org.jspecify.annotations.Nullable;

/** Keeps a user out, from this moment; what the user did stays. */
public final class DeactivateUser {

    /**
     * @param seen the version that the person saw
     * @param reason why, where somebody said so
     */
    public record Command(Access by, UserId user, long seen, @Nullable String reason) {}

    private final UserChanges changes;

    public DeactivateUser(UserChanges changes) {
        this.changes = changes;
    }

    public UserOutcome deactivate(Command command) {
        return changes.manage(
                new UserChanges.Wanted(
                        command.by(),
                        command.user(),
                        command.seen(),
                        null,
                        command.reason(),
                        User::deactivate));
    }
}
