package com.quotedesk.web.users;

import com.quotedesk.application.users.TeamOutcome;
import com.quotedesk.application.users.UserOutcome;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserRefusal;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import java.util.List;

/** What is answered to those who change users and teams. */
final class UserAnswers {

    private UserAnswers() {}

    /**
     * @param password the name of the property that held the new password
     */
    static User done(UserOutcome outcome, String password) {
        return switch (outcome) {
            case UserOutcome.Done(var user) -> user;
            case UserOutcome.Forbidden _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case UserOutcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case UserOutcome.Conflict _ -> throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case UserOutcome.Refused(var reason) -> throw refused(reason);
            case UserOutcome.WeakPassword(var fault) -> throw weak(password, fault);
            case UserOutcome.TooMany(var wait) ->
                    throw ProblemException.waiting(ProblemKind.TOO_MANY, wait);
            case UserOutcome.WrongPassword _ ->
                    throw ProblemException.wrong(
                            List.of(Wrong.of("currentPassword", "value.wrong-password")));
        };
    }

    static Team done(TeamOutcome outcome) {
        return switch (outcome) {
            case TeamOutcome.Done(var team) -> team;
            case TeamOutcome.Forbidden _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case TeamOutcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case TeamOutcome.Conflict _ -> throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case TeamOutcome.NameTaken _ ->
                    throw ProblemException.wrong(List.of(Wrong.of("name", "value.taken")));
        };
    }

    private static ProblemException refused(UserRefusal reason) {
        return switch (reason) {
            case LAST_ADMIN -> ProblemException.refused("last-admin");
            case ADDRESS_TAKEN -> ProblemException.wrong(List.of(Wrong.of("email", "value.taken")));
            case UNKNOWN_TEAM ->
                    ProblemException.wrong(List.of(Wrong.of("team", "value.unknown-team")));
        };
    }

    private static ProblemException weak(String field, PasswordPolicy.Fault fault) {
        return ProblemException.wrong(
                List.of(
                        switch (fault) {
                            case TOO_SHORT ->
                                    Wrong.of(
                                            field,
                                            "value.password-too-short",
                                            PasswordPolicy.STANDARD.leastLength());
                            case TOO_LONG ->
                                    Wrong.of(field, "value.too-long", PasswordPolicy.MOST_LENGTH);
                            case ADDRESS -> Wrong.of(field, "value.password-address");
                            case COMMON -> Wrong.of(field, "value.password-common");
                        }));
    }
}
