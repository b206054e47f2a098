package com.quotedesk.domain.users;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;

/** What happens to users. */
public sealed interface UserEvent extends DomainEvent {

    UserId user();

    @Override
    default Subject subject() {
        return user().subject();
    }

    @Override
    default Map<String, String> values() {
        return Map.of();
    }

    record Added(UserId user, Role role) implements UserEvent {
        @Override
        public String type() {
            return "user.created.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("role", role.name());
        }
    }

    record Changed(UserId user, Role role) implements UserEvent {
        @Override
        public String type() {
            return "user.changed.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("role", role.name());
        }
    }

    record Activated(UserId user) implements UserEvent {
        @Override
        public String type() {
            return "user.activated.v1";
        }
    }

    record Deactivated(UserId user) implements UserEvent {
        @Override
        public String type() {
            return "user.deactivated.v1";
        }
    }

    record SessionsEnded(UserId user) implements UserEvent {
        @Override
        public String type() {
            return "user.sessions-ended.v1";
        }
    }

    record PasswordChanged(UserId user) implements UserEvent {
        @Override
        public String type() {
            return "user.password-changed.v1";
        }
    }
}
