package com.quotedesk.application.users;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import java.util.Optional;

/**
 * What somebody who logged in may do now. It is asked for each request, so that a change of role, a
 * deactivation and a new password hold at once and not when a token runs out.
 */
public final class CurrentAccess {

    private final Users users;

    public CurrentAccess(Users users) {
        this.users = users;
    }

    /**
     * Empty where the user is unknown or inactive, or its sessions were ended since.
     *
     * @param generation the user's, as it was at the login
     */
    public Optional<Access> of(UserId id, long generation) {
        return users.find(id)
                .map(Users.Account::user)
                .filter(user -> user.active() && user.generation() == generation)
                .map(User::access);
    }
}
