package com.quotedesk.domain.users;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is settled about a user.
 *
 * @param email logs in with it; belongs to one user
 * @param name as others see it, not blank
 * @param grants what is allowed beyond the role, and how far
 * @param language null where the browser decides
 * @param zone null for the company's
 */
public record UserProfile(
        EmailAddress email,
        String name,
        Role role,
        @Nullable TeamId team,
        Map<Permission, Scope> grants,
        @Nullable Language language,
        @Nullable ZoneId zone) {

    public UserProfile {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a user has a name");
        }
        grants = Map.copyOf(grants);
    }

    /** Somebody of whom no more is settled than this. */
    public static UserProfile of(EmailAddress email, String name, Role role) {
        return new UserProfile(email, name, role, null, Map.of(), null, null);
    }
}
