package com.quotedesk.persistence.users;

import com.quotedesk.application.users.Users.Account;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity(value = "user_account", schema = "core")
record UserRow(
        @Id UUID id,
        String email,
        String name,
        String role,
        String passwordHash,
        boolean active,
        Instant createdAt) {

    static UserRow of(Account account) {
        var user = account.user();
        return new UserRow(
                user.id().value(),
                user.email().value(),
                Texts.storable(user.name()),
                user.role().name(),
                account.passwordHash(),
                user.active(),
                user.createdAt());
    }

    Account toAccount() {
        return new Account(
                new User(
                        new UserId(id),
                        new EmailAddress(email),
                        name,
                        Role.valueOf(role),
                        active,
                        createdAt),
                passwordHash);
    }
}
