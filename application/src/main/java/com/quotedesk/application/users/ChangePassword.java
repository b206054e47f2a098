package com.quotedesk.application.users;

import com.quotedesk.application.users.Users.Account;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.User;

/** Gives oneself another password. It ends every session that was opened with the old one. */
public final class ChangePassword {

    public record Command(Access by, String current, String next) {
        @Override
        public String toString() {
            return "Command[" + by.user() + "]";
        }
    }

    private final UserChanges changes;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;

    public ChangePassword(UserChanges changes, PasswordHasher passwords, PasswordPolicy policy) {
        this.changes = changes;
        this.passwords = passwords;
        this.policy = policy;
    }

    public UserOutcome change(Command command) {
        return changes.find(command.by().user())
                .map(account -> change(command, account))
                .orElseGet(UserOutcome.Unknown::new);
    }

    private UserOutcome change(Command command, Account account) {
        if (!passwords.matches(command.current(), account.passwordHash())) {
            return new UserOutcome.WrongPassword();
        }
        return policy.faultOf(command.next(), account.user().email())
                .<UserOutcome>map(UserOutcome.WeakPassword::new)
                .orElseGet(
                        () ->
                                changes.changeOwn(
                                        new UserChanges.Wanted(
                                                command.by(),
                                                account.user().id(),
                                                account.user().version(),
                                                passwords.hash(command.next()),
                                                null,
                                                User::passwordChanged)));
    }
}
