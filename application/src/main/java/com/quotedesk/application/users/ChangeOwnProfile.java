package com.quotedesk.application.users;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserProfile;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Changes of oneself what is nobody else's business; role, team and address are. */
public final class ChangeOwnProfile {

    /**
     * @param seen the version that the person saw
     * @param name not blank
     * @param language null where the browser decides
     * @param zone null for the company's
     */
    public record Command(
            Access by, long seen, String name, @Nullable Language language, @Nullable ZoneId zone) {

        UserProfile of(User user) {
            var before = user.profile();
            return new UserProfile(
                    before.email(),
                    name,
                    before.role(),
                    before.team(),
                    before.grants(),
                    language,
                    zone);
        }
    }

    private final UserChanges changes;

    public ChangeOwnProfile(UserChanges changes) {
        this.changes = changes;
    }

    public UserOutcome change(Command command) {
        return changes.changeOwn(
                new UserChanges.Wanted(
                        command.by(),
                        command.by().user(),
                        command.seen(),
                        null,
                        null,
                        user -> user.change(command.of(user))));
    }
}
