package com.quotedesk.application.users;

import com.quotedesk.domain.users.ApiToken;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import java.util.List;
import java.util.Optional;

/** What programs prove themselves with. */
public interface ApiTokens {

    /** The most that one user has at once; revoked ones do not count. */
    int MOST = 100;

    /** A token with its user, as both are now. */
    record Held(ApiToken token, User user) {}

    /** In one look, since it is asked for each request. */
    Optional<Held> findByHash(String hash);

    Optional<ApiToken> find(ApiTokenId id);

    /** Those that nobody has revoked, the newest first; at most {@link #MOST}. */
    List<ApiToken> of(UserId user);

    void add(ApiToken token);

    /** Puts the token in the place of what was kept of it. */
    void replace(ApiToken token);
}
