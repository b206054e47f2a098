package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks who somebody is by mail address and password, and opens a session. */
public final class LogIn {

    /**
     * What somebody typed into the login form.
     *
     * @param code of the second factor; null where none was typed
     * @param address of the network it came from
     * @param agent what the program called itself
     */
    public record Command(
            String email, String password, @Nullable String code, String address, String agent) {
        @Override
        public String toString() {
            return "Command[" + email + ", " + address + "]";
        }
    }

    public sealed interface Outcome {
        record LoggedIn(User user, Session session) implements Outcome {}

        /** Unknown address, wrong password or closed account; which one is not told. */
        record Refused() implements Outcome {}

        /** The password is right, and a code of the second factor is wanted too. */
        record CodeNeeded() implements Outcome {}

        /** Too many have failed; nothing was checked. */
        record TooMany(Duration pause) implements Outcome {}
    }

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;
    private final PasswordHasher passwords;
    private final LoginGate gate;
    private final CheckSecondFactor secondFactor;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final Duration lifetime;
    private final String hashOfNobody;

    /**
     * @param lifetime how long a session lasts at most
     */
    public LogIn(
            Transactions transactions,
            Users users,
            Sessions sessions,
            PasswordHasher passwords,
            LoginGate gate,
            CheckSecondFactor secondFactor,
            Journal journal,
            Ids ids,
            Clock clock,
            Duration lifetime) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.gate = gate;
        this.secondFactor = secondFactor;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.lifetime = lifetime;
        this.hashOfNobody = passwords.hash("nobody has this password");
    }

    public Outcome logIn(Command command) {
        var account = EmailAddress.parse(command.email()).flatMap(users::findByEmail);
        boolean known =
                account.filter(it -> sessions.knows(it.user().id(), command.address())).isPresent();
        var typed = command.email().strip().toLowerCase(Locale.ROOT);
        var wait = gate.enter(typed, command.address(), known);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        // An unknown address costs as much time as a wrong password, or it could be told apart.
        var hash = account.map(Users.Account::passwordHash).orElse(hashOfNobody);
        boolean matches = passwords.matches(command.password(), hash);
        return account.map(Users.Account::user)
                .filter(user -> matches && user.active())
                .map(user -> proven(user, command, typed, known))
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome proven(User user, Command command, String typed, boolean known) {
        if (secondFactor.isNeeded(user.id())) {
            var code = command.code();
            if (code == null) {
                gate.asked(typed, command.address(), known);
                return new Outcome.CodeNeeded();
            }
            if (!secondFactor.take(user.id(), code)) {
                return new Outcome.Refused();
            }
        }
        gate.passed(typed, command.address(), known);
        return transactions.inTransaction(() -> open(user, command));
    }

    private Outcome open(User user, Command command) {
        var now = clock.instant();
        var session =
                Session.opened(
                        new SessionId(ids.next()),
                        user,
                        now,
                        now.plus(lifetime),
                        command.address(),
                        command.agent());
        sessions.add(session);
        journal.write(
                new Actor.Person(user.id()),
                "session.opened",
                new Subject("session", session.id().value()),
                List.of(Change.set("address", session.address())),
                null,
                List.of());
        return new Outcome.LoggedIn(user, session);
    }
}
