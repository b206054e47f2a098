package com.quotedesk.application.users;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.audit.Changes;
import com.quotedesk.domain.events.Decision.Made;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserRefusal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes down what was done to users; never a password, nor what is kept of it. */
final class UserJournal {

    private final Journal journal;

    UserJournal(Journal journal) {
        this.journal = journal;
    }

    /** Writes under the name of what happened, without its version. */
    void write(
            Actor by,
            @Nullable User before,
            Made<User, UserRefusal> made,
            @Nullable String reason) {
        var event = made.events().getFirst();
        journal.write(
                by,
                event.type().substring(0, event.type().lastIndexOf('.')),
                event.subject(),
                changes(before, made.state()),
                reason,
                made.events());
    }

    private static List<Change> changes(@Nullable User before, User after) {
        return Changes.between(before, after)
                .field("email", User::email)
                .field("name", User::name)
                .field("role", User::role)
                .field("team", user -> user.profile().team())
                .field("grants", UserJournal::grants)
                .field("language", user -> user.profile().language())
                .field("zone", user -> user.profile().zone())
                .field("active", User::active)
                .list();
    }

    private static @Nullable String grants(User user) {
        var grants = user.profile().grants();
        return grants.isEmpty() ? null : new TreeMap<>(grants).toString();
    }
}
