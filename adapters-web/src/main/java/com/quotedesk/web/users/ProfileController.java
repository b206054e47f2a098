package com.quotedesk.web.users;

import com.quotedesk.application.users.ChangeOwnProfile;
import com.quotedesk.application.users.ChangePassword;
import com.quotedesk.application.users.UserBoard;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.User;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.security.ClientAddresses;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Oneself. */
@Controller("/api/v1/profile")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProfileController {

    /**
     * @param language {@code ru} or {@code en}; null where the browser decides
     * @param zone null for the company's
     */
    @Serdeable
    record OwnProfile(@Nullable String name, @Nullable String language, @Nullable String zone) {}

    @Serdeable
    record PasswordChange(@Nullable String currentPassword, @Nullable String newPassword) {
        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }

    /**
     * @param permissions all that is allowed, and how far
     */
    @Serdeable
    record ProfileResponse(
            UUID id,
            String email,
            String name,
            String role,
            @Nullable UUID team,
            Map<String, String> permissions,
            @Nullable String language,
            @Nullable String zone,
            long version) {
        static ProfileResponse of(Access access, User user) {
            var profile = user.profile();
            return new ProfileResponse(
                    user.id().value(),
                    user.email().value(),
                    user.name(),
                    user.role().name(),
                    profile.team() == null ? null : profile.team().value(),
                    UserJson.names(access.grants()),
                    profile.language() == null ? null : profile.language().code(),
                    profile.zone() == null ? null : profile.zone().getId(),
                    user.version());
        }
    }

    private final UserBoard board;
    private final ChangeOwnProfile changeOwnProfile;
    private final ChangePassword changePassword;
    private final ClientAddresses addresses;
    private final Callers callers;

    ProfileController(
            UserBoard board,
            ChangeOwnProfile changeOwnProfile,
            ChangePassword changePassword,
            ClientAddresses addresses,
            Callers callers) {
        this.board = board;
        this.changeOwnProfile = changeOwnProfile;
        this.changePassword = changePassword;
        this.addresses = addresses;
        this.callers = callers;
    }

    /** Read who I am and what I may do. */
    @Get
    HttpResponse<ProfileResponse> get(Authentication caller) {
        var by = callers.access(caller);
        return board.users().stream()
                .filter(user -> user.id().equals(by.user()))
                .findFirst()
                .map(user -> ok(by, user))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** Change one's own name, language and zone. */
    @Put
    HttpResponse<ProfileResponse> change(
            HttpRequest<?> request, Authentication caller, @Body OwnProfile own) {
        var by = callers.person(caller).access();
        long seen = Versions.seen(request);
        var fields = new Fields();
        var command =
                new ChangeOwnProfile.Command(
                        by,
                        seen,
                        fields.text("name", own.name()),
                        fields.optionalLanguage("language", own.language()),
                        fields.optionalZone("zone", own.zone()));
        fields.refuseWrong();
        return ok(by, UserAnswers.done(changeOwnProfile.change(command), "password"));
    }

    /** Every session that was opened with the password before ends, but for this one. */
    @Post("/password")
    HttpResponse<ProfileResponse> changePassword(
            HttpRequest<?> request, Authentication caller, @Body PasswordChange change) {
        var person = callers.person(caller);
        var by = person.access();
        var fields = new Fields();
        var command =
                new ChangePassword.Command(
                        by,
                        person.session(),
                        addresses.of(request),
                        fields.secret("currentPassword", change.currentPassword()),
                        fields.secret("newPassword", change.newPassword()));
        fields.refuseWrong();
        return ok(by, UserAnswers.done(changePassword.change(command), "newPassword"));
    }

    private static HttpResponse<ProfileResponse> ok(Access by, User user) {
        return Versions.ok(ProfileResponse.of(by, user), user.version());
    }
}
