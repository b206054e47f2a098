package com.quotedesk.application.users;

import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserRefusal;
import java.time.Duration;

/** What comes of changing a user. */
public sealed interface UserOutcome {

    /** The user as it is now; the same where nothing differed. */
    record Done(User user) implements UserOutcome {}

    /** Not allowed at all, or it would give or touch more than one is allowed oneself. */
    record Forbidden() implements UserOutcome {}

    record Unknown() implements UserOutcome {}

    /** Somebody else changed it meanwhile. */
    record Conflict() implements UserOutcome {}

    record Refused(UserRefusal reason) implements UserOutcome {}

    record WeakPassword(PasswordPolicy.Fault fault) implements UserOutcome {}

    /** Too many tries have failed; nothing was checked. */
    record TooMany(Duration pause) implements UserOutcome {}

    /** The current password was not that. */
    record WrongPassword() implements UserOutcome {}
}
