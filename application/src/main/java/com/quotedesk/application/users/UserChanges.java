package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.Users.Account;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision.Made;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.users.UserRefusal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one user is changed: allowed, not stale, decided, within the rules, kept and written down.
 * Nobody gives more than they are allowed themselves, nor touches whoever is allowed more.
 */
public final class UserChanges {

    /**
     * A change that is wanted.
     *
     * @param seen the version it was decided on; null where nobody looked before
     * @param passwordHash the new one; null to keep the one before
     * @param reason why, where somebody said so
     */
    record Wanted(
            Access by,
            UserId user,
            @Nullable Long seen,
            @Nullable String passwordHash,
            @Nullable String reason,
            Function<User, Made<User, UserRefusal>> decide) {

        boolean isForOneself() {
            return by.user().equals(user);
        }
    }

    private final Transactions transactions;
    private final Users users;
    private final Teams teams;
    private final UserJournal journal;

    public UserChanges(Transactions transactions, Users users, Teams teams, Journal journal) {
        this.transactions = transactions;
        this.users = users;
        this.teams = teams;
        this.journal = new UserJournal(journal);
    }

    /** Changes a user as whoever manages users does. */
    UserOutcome manage(Wanted wanted) {
        if (!wanted.by().may(Permission.MANAGE_USERS)) {
            return new UserOutcome.Forbidden();
        }
        return change(wanted, account -> managed(wanted, account));
    }

    /** Changes a user as the user itself may. */
    UserOutcome changeOwn(Wanted wanted) {
        return change(wanted, account -> keep(wanted, account, decided(wanted, account)));
    }

    Optional<Account> find(UserId id) {
        return users.find(id);
    }

    private UserOutcome change(Wanted wanted, Function<Account, UserOutcome> work) {
        return Overtaken.or(
                UserOutcome.Conflict::new,
                transactions,
                () -> {
                    users.takeTurn();
                    return users.find(wanted.user())
                            .map(account -> unlessStale(wanted, account, work))
                            .orElseGet(UserOutcome.Unknown::new);
                });
    }

    private static UserOutcome unlessStale(
            Wanted wanted, Account account, Function<Account, UserOutcome> work) {
        return wanted.seen() != null && wanted.seen() != account.user().version()
                ? new UserOutcome.Conflict()
                : work.apply(account);
    }

    private UserOutcome managed(Wanted wanted, Account account) {
        var made = decided(wanted, account);
        var before = account.user();
        var after = made.state();
        if (!wanted.by().covers(before.access()) || !wanted.by().covers(after.access())) {
            return new UserOutcome.Forbidden();
        }
        return refusal(before, after)
                .<UserOutcome>map(UserOutcome.Refused::new)
                .orElseGet(() -> keep(wanted, account, made));
    }

    private static Made<User, UserRefusal> decided(Wanted wanted, Account account) {
        return wanted.decide().apply(account.user());
    }

    private Optional<UserRefusal> refusal(User before, User after) {
        if (before.isActiveAdmin() && !after.isActiveAdmin() && !users.hasOtherAdmin(before.id())) {
            return Optional.of(UserRefusal.LAST_ADMIN);
        }
        return refusalOf(after);
    }

    /** What the others, and the teams that there are, say against a user. */
    Optional<UserRefusal> refusalOf(User user) {
        if (users.findByEmail(user.email())
                .filter(holder -> !holder.user().id().equals(user.id()))
                .isPresent()) {
            return Optional.of(UserRefusal.ADDRESS_TAKEN);
        }
        var team = user.profile().team();
        return team != null && teams.find(team).isEmpty()
                ? Optional.of(UserRefusal.UNKNOWN_TEAM)
                : Optional.empty();
    }

    private UserOutcome keep(Wanted wanted, Account before, Made<User, UserRefusal> made) {
        if (made.events().isEmpty()) {
            return new UserOutcome.Done(before.user());
        }
        var hash = wanted.passwordHash();
        users.replace(new Account(made.state(), hash == null ? before.passwordHash() : hash));
        write(wanted.by(), before.user(), made, wanted.reason());
        return new UserOutcome.Done(made.state());
    }

    /** Adds a user that {@code by} may make. */
    UserOutcome add(Access by, Made<User, UserRefusal> made, String passwordHash) {
        return transactions.inTransaction(
                () -> {
                    users.takeTurn();
                    return refusalOf(made.state())
                            .<UserOutcome>map(UserOutcome.Refused::new)
                            .orElseGet(() -> added(by, made, passwordHash));
                });
    }

    private UserOutcome added(Access by, Made<User, UserRefusal> made, String passwordHash) {
        users.addUnlessKnown(new Account(made.state(), passwordHash));
        write(by, null, made, null);
        return new UserOutcome.Done(made.state());
    }

    private void write(
            Access by,
            @Nullable User before,
            Made<User, UserRefusal> made,
            @Nullable String reason) {
        journal.write(new Actor.Person(by.user()), before, made, reason);
    }
}
