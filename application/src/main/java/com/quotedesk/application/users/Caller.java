package com.quotedesk.application.users;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, and what that one may do.
 *
 * @param session null where it is no person who has logged in
 * @param token null where it is no program
 */
public record Caller(Access access, @Nullable SessionId session, @Nullable ApiTokenId token) {}
