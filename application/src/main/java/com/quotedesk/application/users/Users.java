package com.quotedesk.application.users;

import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.User;
import java.util.Optional;

/** Who may log in. */
public interface Users {

    /**
     * A user with what proves who it is.
     *
     * @param passwordHash as {@link PasswordHasher#hash} made it
     */
    record Account(User user, String passwordHash) {
        @Override
        public String toString() {
            return "Account[" + user + "]";
        }
    }

    Optional<Account> findByEmail(EmailAddress email);

    boolean isEmpty();

    /** Adds a user unless the address is taken; true when it was added. */
    boolean addUnlessKnown(Account account);
}
