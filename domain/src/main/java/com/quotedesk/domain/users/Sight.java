package com.quotedesk.domain.users;

import org.jspecify.annotations.Nullable;

/**
 * How far somebody sees in a list: whoever keeps the list shows what lies in sight and nothing
 * else.
 */
public record Sight(Scope scope, UserId user, @Nullable TeamId team) {

    public boolean reaches(Owner owner) {
        return switch (scope) {
            case ALL -> true;
            case TEAM -> isOwn(owner) || (team != null && team.equals(owner.team()));
            case OWN -> isOwn(owner);
        };
    }

    private boolean isOwn(Owner owner) {
        return owner.user() == null || owner.user().equals(user);
    }
}
