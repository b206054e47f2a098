package com.quotedesk.application.users;

import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.User;

/** Checks who somebody is by mail address and password. */
public final class LogIn {

    /** What somebody typed into the login form. */
    public record Command(String email, String password) {
        @Override
        public String toString() {
            return "Command[" + email + "]";
        }
    }

    public sealed interface Outcome {
        record LoggedIn(User user) implements Outcome {}

        /** Unknown address, wrong password or closed account; which one is not told. */
        record Refused() implements Outcome {}
    }

    private final Users users;
    private final PasswordHasher passwords;
    private final String hashOfNobody;

    public LogIn(Users users, PasswordHasher passwords) {
        this.users = users;
        this.passwords = passwords;
        this.hashOfNobody = passwords.hash("nobody has this password");
    }

    public Outcome logIn(Command command) {
        var account = EmailAddress.parse(command.email()).flatMap(users::findByEmail);
        // An unknown address costs as much time as a wrong password, or it could be told apart.
        var hash = account.map(Users.Account::passwordHash).orElse(hashOfNobody);
        var matches = passwords.matches(command.password(), hash);
        return account.map(Users.Account::user)
                .filter(user -> matches && user.active())
                .<Outcome>map(Outcome.LoggedIn::new)
                .orElseGet(Outcome.Refused::new);
    }
}
