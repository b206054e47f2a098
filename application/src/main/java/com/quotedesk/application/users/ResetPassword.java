package com.quotedesk.application.users;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;

/** Gives somebody who forgot it another password. It ends every session of that user. */
public final class ResetPassword {

    public record Command(Access by, UserId user, String password) {
        @Override
        public String toString() {
            return "Command[" + user + "]";
        }
    }

    private final UserChanges changes;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;

    public ResetPassword(UserChanges changes, PasswordHasher passwords, PasswordPolicy policy) {
        this.changes = changes;
        this.passwords = passwords;
        this.policy = policy;
    }

    public UserOutcome reset(Command command) {
        if (!command.by().may(Permission.MANAGE_USERS)) {
            return new UserOutcome.Forbidden();
        }
        return changes.find(command.user())
                .map(account -> reset(command, account.user()))
                .orElseGet(UserOutcome.Unknown::new);
    }

    private UserOutcome reset(Command command, User user) {
        return policy.faultOf(command.password(), user.email())
                .<UserOutcome>map(UserOutcome.WeakPassword::new)
                .orElseGet(
                        () ->
                                changes.manage(
                                        new UserChanges.Wanted(
                                                command.by(),
                                                command.user(),
                                                null,
                                                passwords.hash(command.password()),
                                                null,
                                                User::passwordChanged)));
    }
}
