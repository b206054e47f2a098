package com.quotedesk.application.users;

import com.quotedesk.application.users.Users.Account;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.User;
import org.jspecify.annotations.Nullable;

/**
 * Gives oneself another password. It ends every session that was opened with the old one, but for
 * the one it is done from.
 */
public final class ChangePassword {

    /**
     * @param from the session it is done from; null where it is none
     * @param address of the network it came from
     */
    public record Command(
            Access by, @Nullable SessionId from, String address, String current, String next) {
        @Override
        public String toString() {
            return "Command[" + by.user() + "]";
        }
    }

    private final Transactions transactions;
    private final UserChanges changes;
    private final Sessions sessions;
    private final LoginGate gate;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;

    public ChangePassword(
            Transactions transactions,
            UserChanges changes,
            Sessions sessions,
            LoginGate gate,
            PasswordHasher passwords,
            PasswordPolicy policy) {
        this.transactions = transactions;
        this.changes = changes;
        this.sessions = sessions;
        this.gate = gate;
        this.passwords = passwords;
        this.policy = policy;
    }

    public UserOutcome change(Command command) {
        return changes.find(command.by().user())
                .map(account -> unlessGuessed(command, account))
                .orElseGet(UserOutcome.Unknown::new);
    }

    /** Whoever found an open session must not find the password too by trying. */
    private UserOutcome unlessGuessed(Command command, Account account) {
        var counted = "password of " + account.user().id();
        var wait = gate.enter(counted, command.address(), true);
        if (wait.isPresent()) {
            return new UserOutcome.TooMany(wait.get());
        }
        if (!passwords.matches(command.current(), account.passwordHash())) {
            return new UserOutcome.WrongPassword();
        }
        gate.passed(counted, command.address(), true);
        return policy.faultOf(command.next(), account.user().email())
                .<UserOutcome>map(UserOutcome.WeakPassword::new)
                .orElseGet(() -> change(command, account));
    }

    private UserOutcome change(Command command, Account account) {
        var outcome =
                changes.changeOwn(
                        new UserChanges.Wanted(
                                command.by(),
                                account.user().id(),
                                account.user().version(),
                                passwords.hash(command.next()),
                                null,
                                User::passwordChanged));
        if (outcome instanceof UserOutcome.Done done && command.from() != null) {
            carryOver(command.from(), done.user());
        }
        return outcome;
    }

    private void carryOver(SessionId from, User user) {
        transactions.run(
                () ->
                        sessions.find(from)
                                .ifPresent(
                                        held ->
                                                sessions.replace(
                                                        held.session().carriedOver(user))));
    }
}
