package com.quotedesk.web.users;

import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserProfile;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users as they stand in bodies. */
final class UserJson {

    private UserJson() {}

    /**
     * What is settled about a user.
     *
     * @param grants what is allowed beyond the role, and how far: {@code {"SEE_COSTS":"ALL"}}
     * @param language {@code ru} or {@code en}; null where the browser decides
     * @param zone null for the company's
     * @param reason why, for the journal
     */
    @Serdeable
    record Settled(
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable String team,
            @Nullable Map<String, String> grants,
            @Nullable String language,
            @Nullable String zone,
            @Nullable String reason) {

        UserProfile read(Fields fields) {
            var inTeam = fields.optionalId("team", team);
            return new UserProfile(
                    fields.email("email", email),
                    fields.text("name", name),
                    fields.oneOf("role", role, Role.class),
                    inTeam == null ? null : new TeamId(inTeam),
                    granted(fields),
                    fields.optionalLanguage("language", language),
                    fields.optionalZone("zone", zone));
        }

        private Map<Permission, Scope> granted(Fields fields) {
            var read = new EnumMap<Permission, Scope>(Permission.class);
            (grants == null ? Map.<String, String>of() : grants)
                    .forEach(
                            (permission, scope) ->
                                    read.put(
                                            fields.oneOf(
                                                    "grants." + permission,
                                                    permission,
                                                    Permission.class),
                                            fields.oneOf(
                                                    "grants." + permission, scope, Scope.class)));
            return read;
        }
    }

    /** A user as those see it who look after users. */
    @Serdeable
    record Shown(
            UUID id,
            String email,
            String name,
            String role,
            @Nullable UUID team,
            Map<String, String> grants,
            @Nullable String language,
            @Nullable String zone,
            boolean active,
            Instant createdAt,
            long version) {

        static Shown of(User user) {
            var profile = user.profile();
            return new Shown(
                    user.id().value(),
                    user.email().value(),
                    user.name(),
                    user.role().name(),
                    profile.team() == null ? null : profile.team().value(),
                    names(profile.grants()),
                    profile.language() == null ? null : profile.language().code(),
                    profile.zone() == null ? null : profile.zone().getId(),
                    user.active(),
                    user.createdAt(),
                    user.version());
        }
    }

    static Map<String, String> names(Map<Permission, Scope> grants) {
        var names = new TreeMap<String, String>();
        grants.forEach((permission, scope) -> names.put(permission.name(), scope.name()));
        return names;
    }
}
