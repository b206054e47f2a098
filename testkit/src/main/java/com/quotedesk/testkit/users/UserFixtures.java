package com.quotedesk.testkit.users;

import com.quotedesk.application.users.Users.Account;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.users.UserProfile;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.UUID;

/** Users that are valid as they are. */
public final class UserFixtures {

    private UserFixtures() {}

    /** The user's password is {@code secret}, as {@link PlainPasswords} keep it. */
    public static Account anAccount(String email, Role role) {
        var profile = UserProfile.of(new EmailAddress(email), "Ольга", role);
        var now = Instant.parse("2026-11-20T10:15:30.123456Z");
        var user = User.added(new UserId(UUID.randomUUID()), profile, now).state();
        return new Account(user, new PlainPasswords().hash("secret"));
    }

    public static User added(Stores stores, String email, Role role) {
        var account = anAccount(email, role);
        stores.transactions().run(() -> stores.users().addUnlessKnown(account));
        return account.user();
    }
}
