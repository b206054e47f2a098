package com.quotedesk.domain.users;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something, and what they are allowed. Use cases check it; nothing further out does.
 */
public record Access(UserId user, @Nullable TeamId team, Map<Permission, Scope> grants) {

    public Access {
        grants = Map.copyOf(grants);
    }

    /** What a role allows where nothing else was settled. */
    public static Access of(UserId user, @Nullable TeamId team, Role role) {
        return new Access(user, team, grantsOf(role));
    }

    /** The same with more allowed; what is given here replaces what the role gives. */
    public Access with(Map<Permission, Scope> more) {
        var all = new HashMap<>(grants);
        all.putAll(more);
        return new Access(user, team, all);
    }

    /** The same with nothing but these allowed, each as far as before. */
    public Access only(Set<Permission> permissions) {
        var kept = new HashMap<>(grants);
        kept.keySet().retainAll(permissions);
        return new Access(user, team, kept);
    }

    /** Whether everything that {@code other} may do is allowed here, and as far. */
    public boolean covers(Access other) {
        return other.grants.entrySet().stream()
                .allMatch(
                        grant -> {
                            var mine = grants.get(grant.getKey());
                            return mine != null && mine.compareTo(grant.getValue()) >= 0;
                        });
    }

    /** Whether the permission is given at all, for things that nobody owns. */
    public boolean may(Permission permission) {
        return grants.containsKey(permission);
    }

    public boolean may(Permission permission, Owner owner) {
        return sight(permission).filter(sight -> sight.reaches(owner)).isPresent();
    }

    /** How far the permission lets one see in a list; empty where it is not given. */
    public Optional<Sight> sight(Permission permission) {
        return Optional.ofNullable(grants.get(permission))
                .map(scope -> new Sight(scope, user, team));
    }

    private static Map<Permission, Scope> grantsOf(Role role) {
        var grants = new EnumMap<Permission, Scope>(Permission.class);
        for (var permission : Permission.values()) {
            var scope =
                    switch (role) {
                        case ADMIN -> Scope.ALL;
                        case MANAGER -> ofManager(permission);
                        case VIEWER -> ofViewer(permission);
                    };
            if (scope != null) {
                grants.put(permission, scope);
            }
        }
        return grants;
    }

    private static @Nullable Scope ofManager(Permission permission) {
        return switch (permission) {
            case VIEW_ORDERS,
                    EDIT_ORDERS,
                    CLOSE_ORDERS,
                    SEND_RFQS,
                    VIEW_QUOTES,
                    RECORD_QUOTES,
                    SEE_COSTS,
                    VIEW_PROPOSALS,
                    ISSUE_PROPOSALS ->
                    Scope.TEAM;
            case ASSIGN_ORDERS -> Scope.OWN;
            case VIEW_CLIENTS, EDIT_CLIENTS, VIEW_SUPPLIERS, EDIT_SUPPLIERS -> Scope.ALL;
            case EDIT_PRICING_RULES, MANAGE_USERS, CHANGE_SETTINGS, READ_AUDIT -> null;
        };
    }

    private static @Nullable Scope ofViewer(Permission permission) {
        return switch (permission) {
            case VIEW_ORDERS, VIEW_CLIENTS, VIEW_SUPPLIERS, VIEW_QUOTES, VIEW_PROPOSALS ->
                    Scope.ALL;
            default -> null;
        };
    }
}
