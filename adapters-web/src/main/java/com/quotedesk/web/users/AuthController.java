package com.quotedesk.web.users;

import com.quotedesk.application.users.LogIn;
import com.quotedesk.domain.users.User;
import com.quotedesk.web.problems.Problem;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.AccessTokens;
import com.quotedesk.web.security.ClientAddresses;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1/auth")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuthController {

    /**
     * @param code of the second factor, where there is one: of the authenticator, or a recovery
     *     code
     */
    @Serdeable
    record LoginRequest(@Nullable String email, @Nullable String password, @Nullable String code) {

        LogIn.Command toCommand(String address, String agent) {
            var wrong = new ArrayList<Wrong>();
            if (email == null || email.isBlank()) {
                wrong.add(Wrong.of("email", "value.missing"));
            }
            if (password == null || password.isEmpty()) {
                wrong.add(Wrong.of("password", "value.missing"));
            }
            if (email == null || password == null || !wrong.isEmpty()) {
                throw ProblemException.wrong(wrong);
            }
            var typed = code == null || code.isBlank() ? null : code;
            return new LogIn.Command(email, password, typed, address, agent);
        }

        @Override
        public String toString() {
            return "LoginRequest[" + email + "]";
        }
    }

    /**
     * @param expiresIn seconds
     */
    @Serdeable
    record LoginResponse(String accessToken, String tokenType, long expiresIn, UserResponse user) {}

    @Serdeable
    record UserResponse(UUID id, String email, String name, String role) {
        static UserResponse of(User user) {
            return new UserResponse(
                    user.id().value(), user.email().value(), user.name(), user.role().name());
        }
    }

    private final LogIn logIn;
    private final AccessTokens tokens;
    private final ClientAddresses addresses;

    AuthController(LogIn logIn, AccessTokens tokens, ClientAddresses addresses) {
        this.logIn = logIn;
        this.tokens = tokens;
        this.addresses = addresses;
    }

    /** Log in with an address and a password. */
    @ApiResponse(
            responseCode = "401",
            description = "The address or the password is wrong.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @Post("/login")
    LoginResponse login(HttpRequest<?> request, @Body LoginRequest typed) {
        var command = typed.toCommand(addresses.of(request), ClientAddresses.agentOf(request));
        return switch (logIn.logIn(command)) {
            case LogIn.Outcome.LoggedIn(var user, var session) ->
                    new LoginResponse(
                            tokens.issue(session),
                            "Bearer",
                            Duration.between(session.openedAt(), session.expiresAt()).toSeconds(),
                            UserResponse.of(user));
            case LogIn.Outcome.CodeNeeded() -> throw ProblemException.of(ProblemKind.CODE_NEEDED);
            case LogIn.Outcome.TooMany(var wait) ->
                    throw ProblemException.waiting(ProblemKind.TOO_MANY, wait);
            case LogIn.Outcome.Refused() -> throw ProblemException.of(ProblemKind.LOGIN_REFUSED);
        };
    }
}
