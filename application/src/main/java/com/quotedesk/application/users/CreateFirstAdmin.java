package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.users.UserProfile;
import java.time.Clock;

/** Makes the first user of a new installation, an administrator. */
public final class CreateFirstAdmin {

    /** Whom to make. */
    public record Command(EmailAddress email, String password) {
        @Override
        public String toString() {
            return "Command[" + email + "]";
        }
    }

    public sealed interface Outcome {
        record Created(User user) implements Outcome {}

        /** The password is none of those that are good enough. */
        record WeakPassword(PasswordPolicy.Fault fault) implements Outcome {}

        /** There are users already; nothing was changed. */
        record NotNeeded() implements Outcome {}
    }

    private final Transactions transactions;
    private final Users users;
    private final PasswordHasher passwords;
    private final PasswordPolicy policy;
    private final UserJournal journal;
    private final Ids ids;
    private final Clock clock;

    public CreateFirstAdmin(
            Transactions transactions,
            Users users,
            PasswordHasher passwords,
            PasswordPolicy policy,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.passwords = passwords;
        this.policy = policy;
        this.journal = new UserJournal(journal);
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome create(Command command) {
        if (!users.isEmpty()) {
            return new Outcome.NotNeeded();
        }
        return policy.faultOf(command.password(), command.email())
                .<Outcome>map(Outcome.WeakPassword::new)
                .orElseGet(() -> create(command.email(), passwords.hash(command.password())));
    }

    private Outcome create(EmailAddress email, String hash) {
        return transactions.inTransaction(() -> createUnlessThereIsOne(email, hash));
    }

    private Outcome createUnlessThereIsOne(EmailAddress email, String hash) {
        users.takeTurn();
        if (!users.isEmpty()) {
            return new Outcome.NotNeeded();
        }
        var made =
                User.added(
                        new UserId(ids.next()),
                        UserProfile.of(email, "Administrator", Role.ADMIN),
                        clock.instant());
        var user = made.state();
        users.addUnlessKnown(new Users.Account(user, hash));
        journal.write(new Actor.Program(), null, made, "first start");
        return new Outcome.Created(user);
    }
}
