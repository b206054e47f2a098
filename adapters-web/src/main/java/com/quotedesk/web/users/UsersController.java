package com.quotedesk.web.users;

import com.quotedesk.application.users.ActivateUser;
import com.quotedesk.application.users.AddUser;
import com.quotedesk.application.users.ChangeUser;
import com.quotedesk.application.users.DeactivateUser;
import com.quotedesk.application.users.EndSessions;
import com.quotedesk.application.users.ResetPassword;
import com.quotedesk.application.users.UserBoard;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who works with the desk. */
@Controller("/api/v1/users")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UsersController {

    private static final String ADDRESS = "/api/v1/users/";

    /** A user to be, as {@link UserJson.Settled}, with the first password. */
    @Serdeable
    record NewUser(
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable String team,
            @Nullable Map<String, String> grants,
            @Nullable String language,
            @Nullable String zone,
            @Nullable String password) {

        UserJson.Settled settled() {
            return new UserJson.Settled(email, name, role, team, grants, language, zone, null);
        }

        @Override
        public String toString() {
            return "NewUser[" + email + "]";
        }
    }

    @Serdeable
    record Reason(@Nullable String reason) {}

    @Serdeable
    record NewPassword(@Nullable String password) {
        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    /** A colleague, as everybody sees one: whom an order can be given to. */
    @Serdeable
    record ColleagueResponse(
            UUID id,
            String name,
            String role,
            @Nullable UUID team,
            boolean active,
            @Nullable String email) {
        static ColleagueResponse of(User user, boolean managed) {
            var team = user.profile().team();
            return new ColleagueResponse(
                    user.id().value(),
                    user.name(),
                    user.role().name(),
                    team == null ? null : team.value(),
                    user.active(),
                    managed ? user.email().value() : null);
        }
    }

    @Serdeable
    record ColleaguesResponse(List<ColleagueResponse> items) {}

    private final UserBoard board;
    private final AddUser addUser;
    private final ChangeUser changeUser;
    private final DeactivateUser deactivateUser;
    private final ActivateUser activateUser;
    private final ResetPassword resetPassword;
    private final EndSessions endSessions;
    private final Callers callers;

    UsersController(
            UserBoard board,
            AddUser addUser,
            ChangeUser changeUser,
            DeactivateUser deactivateUser,
            ActivateUser activateUser,
            ResetPassword resetPassword,
            EndSessions endSessions,
            Callers callers) {
        this.board = board;
        this.addUser = addUser;
        this.changeUser = changeUser;
        this.deactivateUser = deactivateUser;
        this.activateUser = activateUser;
        this.resetPassword = resetPassword;
        this.endSessions = endSessions;
        this.callers = callers;
    }

    /** All of them, by name. Mail addresses are for those who look after users. */
    @Get
    ColleaguesResponse list(Authentication caller) {
        boolean manages = callers.access(caller).may(Permission.MANAGE_USERS);
        return new ColleaguesResponse(
                board.users().stream().map(user -> ColleagueResponse.of(user, manages)).toList());
    }

    /** Read a user. */
    @Get("/{id}")
    HttpResponse<UserJson.Shown> get(Authentication caller, String id) {
        if (!callers.access(caller).may(Permission.MANAGE_USERS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        var wanted = user(id);
        return board.users().stream()
                .filter(user -> user.id().equals(wanted))
                .findFirst()
                .map(UsersController::ok)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** Add a user. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<UserJson.Shown> add(Authentication caller, @Body NewUser wanted) {
        var by = callers.access(caller);
        refuseStranger(by);
        var fields = new Fields();
        var profile = wanted.settled().read(fields);
        var password = fields.secret("password", wanted.password());
        fields.refuseWrong();
        var added =
                UserAnswers.done(
                        addUser.add(new AddUser.Command(by, profile, password)), "password");
        return Versions.created(UserJson.Shown.of(added), added.version(), ADDRESS + added.id());
    }

    /** Change a user. */
    @Put("/{id}")
    HttpResponse<UserJson.Shown> change(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            @Body UserJson.Settled settled) {
        var by = callers.access(caller);
        refuseStranger(by);
        long seen = Versions.seen(request);
        var fields = new Fields();
        var profile = settled.read(fields);
        var reason = fields.optionalText("reason", settled.reason());
        fields.refuseWrong();
        return ok(
                UserAnswers.done(
                        changeUser.change(
                                new ChangeUser.Command(by, user(id), seen, profile, reason)),
                        "password"));
    }

    /** Deactivate a user; all sessions and tokens end. */
    @Post("/{id}/deactivate")
    HttpResponse<UserJson.Shown> deactivate(
            HttpRequest<?> request, Authentication caller, String id, @Body Reason reason) {
        var by = callers.access(caller);
        refuseStranger(by);
        return ok(
                UserAnswers.done(
                        deactivateUser.deactivate(
                                new DeactivateUser.Command(
                                        by, user(id), Versions.seen(request), why(reason))),
                        "password"));
    }

    /** Let a user log in again. */
    @Post("/{id}/activate")
    HttpResponse<UserJson.Shown> activate(
            HttpRequest<?> request, Authentication caller, String id, @Body Reason reason) {
        var by = callers.access(caller);
        refuseStranger(by);
        return ok(
                UserAnswers.done(
                        activateUser.activate(
                                new ActivateUser.Command(
                                        by, user(id), Versions.seen(request), why(reason))),
                        "password"));
    }

    /** Gives another password; every session of the user ends. */
    @Post("/{id}/reset-password")
    HttpResponse<UserJson.Shown> resetPassword(
            Authentication caller, String id, @Body NewPassword wanted) {
        var by = callers.access(caller);
        refuseStranger(by);
        var fields = new Fields();
        var password = fields.secret("password", wanted.password());
        fields.refuseWrong();
        return ok(
                UserAnswers.done(
                        resetPassword.reset(new ResetPassword.Command(by, user(id), password)),
                        "password"));
    }

    /** End all sessions of a user. */
    @Post("/{id}/end-sessions")
    HttpResponse<UserJson.Shown> endSessions(Authentication caller, String id) {
        var by = callers.access(caller);
        refuseStranger(by);
        return ok(
                UserAnswers.done(
                        endSessions.end(new EndSessions.Command(by, user(id))), "password"));
    }

    /** Before what was sent is looked at: whoever may not learns nothing by it. */
    private static void refuseStranger(Access by) {
        if (!by.may(Permission.MANAGE_USERS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
    }

    private static @Nullable String why(Reason reason) {
        var fields = new Fields();
        var text = fields.optionalText("reason", reason.reason());
        fields.refuseWrong();
        return text;
    }

    private static UserId user(String id) {
        return new UserId(Identities.read(id));
    }

    private static HttpResponse<UserJson.Shown> ok(User user) {
        return Versions.ok(UserJson.Shown.of(user), user.version());
    }
}
