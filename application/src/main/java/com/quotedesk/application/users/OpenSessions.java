package com.quotedesk.application.users;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Session;
import java.time.Clock;
import java.util.List;

/** Shows somebody where they are logged in. */
public final class OpenSessions {

    private final Users users;
    private final Sessions sessions;
    private final Clock clock;

    public OpenSessions(Users users, Sessions sessions, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** One's own, the newest first. */
    public List<Session> of(Access by) {
        var now = clock.instant();
        return users.find(by.user())
                .map(Users.Account::user)
                .map(
                        user ->
                                sessions.of(user.id()).stream()
                                        .filter(session -> session.isOpen(user, now))
                                        .toList())
                .orElseGet(List::of);
    }
}
