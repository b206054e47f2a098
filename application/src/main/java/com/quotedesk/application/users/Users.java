package com.quotedesk.application.users;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
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

    Optional<Account> find(UserId id);

    Optional<Account> findByEmail(EmailAddress email);

    boolean isEmpty();

    /** Adds a user unless the address is taken; true when it was added. */
    boolean addUnlessKnown(Account account);

    /**
     * Waits until nobody else changes users, and keeps it so until the transaction ends: what is
     * then seen of addresses and administrators stays true.
     */
    void takeTurn();

    /** Whether another active administrator is left without {@code user}. */
    boolean hasOtherAdmin(UserId user);

    /**
     * Puts the next version in the place of the one before. Its address is nobody else's.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(Account account);
}
