package com.quotedesk.persistence.users;

import com.quotedesk.application.users.Users;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Turns;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class PostgresUsers implements Users {

    private final UserRows rows;
    private final Turns turns;

    PostgresUsers(UserRows rows, Turns turns) {
        this.rows = rows;
        this.turns = turns;
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return SqlFailures.translated(() -> rows.findByEmail(email.value()))
                .map(UserRow::toAccount);
    }

    @Override
    public boolean isEmpty() {
        return SqlFailures.translated(rows::count) == 0;
    }

    @Override
    public boolean addUnlessKnown(Account account) {
        turns.take("core.user_account");
        if (rows.findByEmail(account.user().email().value()).isPresent()) {
            return false;
        }
        rows.save(UserRow.of(account));
        return true;
    }
}
