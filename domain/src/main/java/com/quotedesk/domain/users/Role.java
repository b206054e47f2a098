package com.quotedesk.domain.users;

/** What a user may do. */
public enum Role {
    ADMIN,
    MANAGER,
    VIEWER
}
