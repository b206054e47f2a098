package com.quotedesk.testkit.users;

import com.quotedesk.application.users.UserBoard;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryUsers implements Users, UserBoard {

    private final Table<UUID, Account> accounts;
    private final InMemoryTeams teams;

    public InMemoryUsers(InMemoryTransactions transactions, InMemoryTeams teams) {
        accounts = new Table<>(transactions);
        this.teams = teams;
    }

    @Override
    public Optional<Account> find(UserId id) {
        return accounts.get(id.value());
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.stream()
                .filter(account -> account.user().email().equals(email))
                .findFirst();
    }

    @Override
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public boolean addUnlessKnown(Account account) {
        if (findByEmail(account.user().email()).isPresent()) {
            return false;
        }
        accounts.put(account.user().id().value(), account);
        return true;
    }

    @Override
    public void takeTurn() {
        // Transactions in memory take turns anyway.
    }

    @Override
    public boolean hasOtherAdmin(UserId user) {
        return accounts.stream()
                .map(Account::user)
                .anyMatch(other -> other.isActiveAdmin() && !other.id().equals(user));
    }

    @Override
    public void replace(Account account) {
        var user = account.user();
        long kept = find(user.id()).map(before -> before.user().version()).orElse(0L);
        if (kept != user.version() - 1) {
            throw new PortFailure.Stale("another version of user " + user.id(), null);
        }
        accounts.put(user.id().value(), account);
    }

    @Override
    public List<User> users() {
        return accounts.stream()
                .map(Account::user)
                .sorted(
                        Comparator.comparing(User::name)
                                .thenComparing(user -> user.email().value()))
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Team> teams() {
        return teams.all();
    }
}
