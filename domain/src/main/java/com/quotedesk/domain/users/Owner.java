package com.quotedesk.domain.users;

import org.jspecify.annotations.Nullable;

/** Whose something is; nobody's where both are null. */
public record Owner(@Nullable UserId user, @Nullable TeamId team) {

    public static final Owner NOBODY = new Owner(null, null);
}
