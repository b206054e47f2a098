package com.quotedesk.application.users;

import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is logged in. */
public interface Sessions {

    /** The most that is listed. */
    int MOST = 200;

    /** A session with its user, as both are now. */
    record Held(Session session, User user) {}

    /** In one look, since it is asked for each request. */
    Optional<Held> find(SessionId id);

    /** The newest first; at most {@link #MOST}, ended ones among them. */
    List<Session> of(UserId user);

    /** Whether the user has ever logged in from this address of the network. */
    boolean knows(UserId user, String address);

    void add(Session session);

    /** Puts the session in the place of what was kept of it. */
    void replace(Session session);

    /** Forgets those that expired before {@code moment}, and answers how many. */
    int forget(Instant moment);
}
