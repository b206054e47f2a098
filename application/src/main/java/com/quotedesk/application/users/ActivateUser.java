package com.quotedesk.application.users;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import org.jspecify.annotations.Nullable;

/** Lets a user in again who was kept out. */
public final class ActivateUser {

    /**
     * @param seen the version that the person saw
     * @param reason why, where somebody said so
     */
    public record Command(Access by, UserId user, long seen, @Nullable String reason) {}

    private final UserChanges changes;

    public ActivateUser(UserChanges changes) {
        this.changes = changes;
    }

    public UserOutcome activate(Command command) {
        return changes.manage(
                new UserChanges.Wanted(
                        command.by(),
                        command.user(),
                        command.seen(),
                        null,
                        command.reason(),
                        User::activate));
    }
}
