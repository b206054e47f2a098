package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.application.users.CreateFirstAdmin;
import com.quotedesk.application.users.LogIn;
import com.quotedesk.application.users.PasswordHasher;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

@Factory
final class UsersWiring {

    @Singleton
    LogIn logIn(Users users, PasswordHasher passwords) {
        return new LogIn(users, passwords);
    }

    @Singleton
    CreateFirstAdmin createFirstAdmin(
            Transactions transactions,
            Users users,
            PasswordHasher passwords,
            AuditLog auditLog,
            Ids ids,
            Clock clock) {
        return new CreateFirstAdmin(transactions, users, passwords, auditLog, ids, clock);
    }
}
