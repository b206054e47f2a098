package com.quotedesk.domain.users;

import com.quotedesk.domain.events.Decision.Made;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who works with the desk.
 *
 * @param active false where the user may no longer log in
 * @param generation of the sessions; whoever logged in under an older one has to log in again
 * @param version counts the changes, from 1
 */
public record User(
        UserId id,
        UserProfile profile,
        boolean active,
        long generation,
        Instant createdAt,
        long version) {

    public static Made<User, UserRefusal> added(UserId id, UserProfile profile, Instant now) {
        var user = new User(id, profile, true, 1, now, 1);
        return new Made<>(user, List.of(new UserEvent.Added(id, profile.role())));
    }

    public EmailAddress email() {
        return profile.email();
    }

    public String name() {
        return profile.name();
    }

    public Role role() {
        return profile.role();
    }

    /** What this user may do now. */
    public Access access() {
        return Access.of(id, profile.team(), profile.role()).with(profile.grants());
    }

    public boolean isActiveAdmin() {
        return active && profile.role() == Role.ADMIN;
    }

    /** Nothing happens where nothing differs. */
    public Made<User, UserRefusal> change(UserProfile next) {
        return next.equals(profile)
                ? unchanged()
                : made(next, active, generation, new UserEvent.Changed(id, next.role()));
    }

    /** Keeps the user out, from this moment. */
    public Made<User, UserRefusal> deactivate() {
        return active
                ? made(profile, false, generation + 1, new UserEvent.Deactivated(id))
                : unchanged();
    }

    public Made<User, UserRefusal> activate() {
        return active ? unchanged() : made(profile, true, generation, new UserEvent.Activated(id));
    }

    /** Asks for a new login everywhere. */
    public Made<User, UserRefusal> endSessions() {
        return made(profile, active, generation + 1, new UserEvent.SessionsEnded(id));
    }

    /** The password is another one, so what was opened with the old one ends. */
    public Made<User, UserRefusal> passwordChanged() {
        return made(profile, active, generation + 1, new UserEvent.PasswordChanged(id));
    }

    private Made<User, UserRefusal> unchanged() {
        return new Made<>(this, List.of());
    }

    private Made<User, UserRefusal> made(
            UserProfile next, boolean nowActive, long nowGeneration, UserEvent happened) {
        return new Made<>(
                new User(id, next, nowActive, nowGeneration, createdAt, version + 1),
                List.of(happened));
    }
}
