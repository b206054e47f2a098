package com.quotedesk.testkit.users;

import com.quotedesk.application.users.Users;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Optional;

public final class InMemoryUsers implements Users {

    private final Table<String, Account> accounts;

    public InMemoryUsers(InMemoryTransactions transactions) {
        accounts = new Table<>(transactions);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.get(email.value());
    }

    @Override
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public boolean addUnlessKnown(Account account) {
        var email = account.user().email();
        if (findByEmail(email).isPresent()) {
            return false;
        }
        accounts.put(email.value(), account);
        return true;
    }
}
