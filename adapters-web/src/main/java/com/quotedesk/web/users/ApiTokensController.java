package com.quotedesk.web.users;

import com.quotedesk.application.users.ApiTokens;
import com.quotedesk.application.users.CreateApiToken;
import com.quotedesk.application.users.RevokeApiToken;
import com.quotedesk.domain.users.ApiToken;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.security.ShownOnce;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tokens for one's own programs. A token makes no tokens. */
@Controller("/api/v1/profile/tokens")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiTokensController {

    /**
     * @param name what it is for
     * @param scopes permissions, {@code VIEW_ORDERS}; each reaches as far as one's own
     * @param expiresAt null for one that does not
     */
    @Serdeable
    record NewToken(
            @Nullable String name, @Nullable List<String> scopes, @Nullable String expiresAt) {

        private Set<Permission> permissions(Fields fields) {
            var read = EnumSet.noneOf(Permission.class);
            var sent = Fields.listed("scopes", scopes);
            for (int i = 0; i < sent.size(); i++) {
                read.add(fields.oneOf("scopes[" + i + "]", sent.get(i), Permission.class));
            }
            if (sent.isEmpty()) {
                fields.wrong("scopes", "value.missing");
            }
            return read;
        }
    }

    /**
     * @param usedAt when it was last used, to the minute
     */
    @Serdeable
    record TokenResponse(
            UUID id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant usedAt) {
        static TokenResponse of(ApiToken token) {
            return new TokenResponse(
                    token.id().value(),
                    token.name(),
                    token.scopes().stream().map(Permission::name).sorted().toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.usedAt());
        }
    }

    /**
     * @param secret what the program sends as {@code Authorization: Bearer}; it is told once
     */
    @Serdeable
    record CreatedResponse(String secret, TokenResponse token) {
        @Override
        public String toString() {
            return "CreatedResponse[" + token + "]";
        }
    }

    @Serdeable
    record TokensResponse(List<TokenResponse> items) {}

    private final ApiTokens tokens;
    private final CreateApiToken createApiToken;
    private final RevokeApiToken revokeApiToken;
    private final Callers callers;

    ApiTokensController(
            ApiTokens tokens,
            CreateApiToken createApiToken,
            RevokeApiToken revokeApiToken,
            Callers callers) {
        this.tokens = tokens;
        this.createApiToken = createApiToken;
        this.revokeApiToken = revokeApiToken;
        this.callers = callers;
    }

    /** The newest first. */
    @Get
    TokensResponse list(Authentication caller) {
        var person = callers.person(caller);
        return new TokensResponse(
                tokens.of(person.access().user()).stream().map(TokenResponse::of).toList());
    }

    /** Make a token for a program; its secret is shown once. */
    @Post
    @ShownOnce
    @Status(HttpStatus.CREATED)
    HttpResponse<CreatedResponse> create(Authentication caller, @Body NewToken wanted) {
        var person = callers.person(caller);
        var fields = new Fields();
        var command =
                new CreateApiToken.Command(
                        person.access(),
                        fields.text("name", wanted.name()),
                        wanted.permissions(fields),
                        wanted.expiresAt() == null
                                ? null
                                : fields.moment("expiresAt", wanted.expiresAt()));
        fields.refuseWrong();
        return switch (createApiToken.create(command)) {
            case CreateApiToken.Outcome.Created(var token, var secret) ->
                    HttpResponse.created(new CreatedResponse(secret, TokenResponse.of(token)));
            case CreateApiToken.Outcome.Forbidden _ ->
                    throw ProblemException.wrong(
                            List.of(Wrong.of("scopes", "value.more-than-own")));
            case CreateApiToken.Outcome.Expired _ ->
                    throw ProblemException.wrong(List.of(Wrong.of("expiresAt", "value.past")));
            case CreateApiToken.Outcome.TooMany _ ->
                    throw ProblemException.refused("too-many-tokens", ApiTokens.MOST);
        };
    }

    /** Revoke a token. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> revoke(Authentication caller, String id) {
        var person = callers.person(caller);
        var command =
                new RevokeApiToken.Command(person.access(), new ApiTokenId(Identities.read(id)));
        return switch (revokeApiToken.revoke(command)) {
            case RevokeApiToken.Outcome.Revoked _ -> HttpResponse.noContent();
            case RevokeApiToken.Outcome.Unknown _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
        };
    }
}
