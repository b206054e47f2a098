package com.quotedesk.web.security;

import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Tells what the one who sends a request may do. */
@Singleton
public final class Callers {

    /** By what the token says, which we signed. */
    public Access access(Authentication authentication) {
        return Access.of(
                new UserId(UUID.fromString(authentication.getName())),
                null,
                authentication.getRoles().stream()
                        .map(Role::valueOf)
                        .findFirst()
                        .orElse(Role.VIEWER));
    }
}
