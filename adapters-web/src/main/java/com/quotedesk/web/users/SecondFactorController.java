package com.quotedesk.web.users;

import com.quotedesk.application.users.BeginSecondFactor;
import com.quotedesk.application.users.ConfirmSecondFactor;
import com.quotedesk.application.users.RemoveSecondFactor;
import com.quotedesk.application.users.ResetSecondFactor;
import com.quotedesk.application.users.SecondFactors;
import com.quotedesk.application.users.Users;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.security.ClientAddresses;
import com.quotedesk.web.security.ShownOnce;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second thing that one proves oneself with (RFC 6238). */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecondFactorController {

    /**
     * @param code of the authenticator, or a recovery code
     */
    @Serdeable
    record Code(@Nullable String code) {
        String read() {
            var fields = new Fields();
            var read = fields.secret("code", code);
            fields.refuseWrong();
            return read;
        }

        @Override
        public String toString() {
            return "Code[]";
        }
    }

    /**
     * @param active whether it is asked for at the login
     * @param recoveryCodesLeft how many codes are left for whoever has lost the device
     */
    @Serdeable
    record StateResponse(boolean active, int recoveryCodesLeft) {}

    /**
     * @param key for who types it
     * @param uri for who photographs it: an otpauth address
     */
    @Serdeable
    record BegunResponse(String key, String uri) {
        @Override
        public String toString() {
            return "BegunResponse[]";
        }
    }

    /**
     * @param recoveryCodes for whoever has lost the device, each good once; told once
     */
    @Serdeable
    record ConfirmedResponse(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "ConfirmedResponse[]";
        }
    }

    private final BeginSecondFactor begin;
    private final ConfirmSecondFactor confirm;
    private final RemoveSecondFactor remove;
    private final ResetSecondFactor reset;
    private final SecondFactors factors;
    private final Users users;
    private final ClientAddresses addresses;
    private final Callers callers;

    SecondFactorController(
            BeginSecondFactor begin,
            ConfirmSecondFactor confirm,
            RemoveSecondFactor remove,
            ResetSecondFactor reset,
            SecondFactors factors,
            Users users,
            ClientAddresses addresses,
            Callers callers) {
        this.begin = begin;
        this.confirm = confirm;
        this.remove = remove;
        this.reset = reset;
        this.factors = factors;
        this.users = users;
        this.addresses = addresses;
        this.callers = callers;
    }

    /** Tell whether a second factor is asked for when one logs in. */
    @Get("/profile/second-factor")
    StateResponse state(Authentication caller) {
        var factor = factors.find(user(caller)).filter(SecondFactors.SecondFactor::confirmed);
        return new StateResponse(
                factor.isPresent(), factor.map(found -> found.recovery().size()).orElse(0));
    }

    /** Make a key for one's authenticator; it is asked for once it was confirmed. */
    @Post("/profile/second-factor")
    @ShownOnce
    BegunResponse begin(Authentication caller) {
        var by = user(caller);
        return switch (begin.begin(new BeginSecondFactor.Command(by))) {
            case BeginSecondFactor.Outcome.Begun(var key) -> new BegunResponse(key, uri(by, key));
            case BeginSecondFactor.Outcome.Exists _ -> throw exists();
        };
    }

    /** Show that one's authenticator works: its codes are asked for from now on. */
    @Post("/profile/second-factor/confirm")
    @ShownOnce
    ConfirmedResponse confirm(
            @Parameter(hidden = true) HttpRequest<?> request,
            Authentication caller,
            @Body Code code) {
        var command =
                new ConfirmSecondFactor.Command(user(caller), addresses.of(request), code.read());
        return switch (confirm.confirm(command)) {
            case ConfirmSecondFactor.Outcome.Confirmed(var recovery) ->
                    new ConfirmedResponse(recovery);
            case ConfirmSecondFactor.Outcome.Exists _ -> throw exists();
            case ConfirmSecondFactor.Outcome.NotBegun _ ->
                    throw ProblemException.refused("second-factor-not-begun");
            case ConfirmSecondFactor.Outcome.WrongCode _ -> throw wrongCode();
            case ConfirmSecondFactor.Outcome.TooMany(var pause) ->
                    throw ProblemException.waiting(ProblemKind.TOO_MANY, pause);
        };
    }

    /** Ask oneself for no second factor any more, by showing it once more. */
    @Post("/profile/second-factor/remove")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> remove(
            @Parameter(hidden = true) HttpRequest<?> request,
            Authentication caller,
            @Body Code code) {
        var command =
                new RemoveSecondFactor.Command(user(caller), addresses.of(request), code.read());
        return switch (remove.remove(command)) {
            case RemoveSecondFactor.Outcome.Removed _ -> HttpResponse.noContent();
            case RemoveSecondFactor.Outcome.None _ ->
                    throw ProblemException.refused("second-factor-not-begun");
            case RemoveSecondFactor.Outcome.WrongCode _ -> throw wrongCode();
            case RemoveSecondFactor.Outcome.TooMany(var pause) ->
                    throw ProblemException.waiting(ProblemKind.TOO_MANY, pause);
        };
    }

    /** Ask a user who has lost device and codes for no second factor any more. */
    @Delete("/users/{id}/second-factor")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> reset(Authentication caller, String id) {
        var command =
                new ResetSecondFactor.Command(
                        callers.access(caller), new UserId(Identities.read(id)));
        return switch (reset.reset(command)) {
            case ResetSecondFactor.Outcome.Reset _ -> HttpResponse.noContent();
            case ResetSecondFactor.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case ResetSecondFactor.Outcome.None _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
        };
    }

    private UserId user(Authentication caller) {
        return callers.person(caller).access().user();
    }

    /** As authenticators read it from a picture (Key Uri Format). */
    private String uri(UserId user, String key) {
        var name = users.find(user).map(account -> account.user().email().value()).orElse("");
        return "otpauth://totp/Quotedesk:"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "?secret="
                + key
                + "&issuer=Quotedesk&algorithm=SHA1&digits=6&period=30";
    }

    private static ProblemException exists() {
        return ProblemException.refused("second-factor-exists");
    }

    private static ProblemException wrongCode() {
        return ProblemException.wrong(List.of(Wrong.of("code", "value.wrong-code")));
    }
}
