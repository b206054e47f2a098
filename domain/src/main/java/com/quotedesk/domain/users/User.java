package com.quotedesk.domain.users;

import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;

/**
 * Somebody who works with the desk.
 *
 * @param active false where the user may no longer log in
 */
public record User(
        UserId id, EmailAddress email, String name, Role role, boolean active, Instant createdAt) {}
