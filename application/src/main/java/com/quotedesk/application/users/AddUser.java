package com.quotedesk.application.users;

import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.users.UserProfile;
import java.time.Clock;

/** Lets somebody else work with the desk. */
public final class AddUser {

    /**
     * @param password the first one, which the user changes
     */
    public record Command(Access by, UserProfile profile, String password) {
        @Override
        public String toString() {
            return "Command[" + profile + "]";
        }
    }

    private final UserChanges changes;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;
    private final Ids ids;
    private final Clock clock;

    public AddUser(
            UserChanges changes,
            PasswordHasher passwords,
            PasswordPolicy policy,
            Ids ids,
            Clock clock) {
        this.changes = changes;
        this.passwords = passwords;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    public UserOutcome add(Command command) {
        var made = User.added(new UserId(ids.next()), command.profile(), clock.instant());
        if (!command.by().may(Permission.MANAGE_USERS)
                || !command.by().covers(made.state().access())) {
            return new UserOutcome.Forbidden();
        }
        return policy.faultOf(command.password(), command.profile().email())
                .<UserOutcome>map(UserOutcome.WeakPassword::new)
                .orElseGet(
                        () -> changes.add(command.by(), made, passwords.hash(command.password())));
    }
}
