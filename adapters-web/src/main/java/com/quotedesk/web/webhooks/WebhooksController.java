package com.quotedesk.web.webhooks;

import com.quotedesk.application.webhooks.AddWebhook;
import com.quotedesk.application.webhooks.ChangeWebhook;
import com.quotedesk.application.webhooks.RemoveWebhook;
import com.quotedesk.application.webhooks.RotateWebhookSecret;
import com.quotedesk.application.webhooks.WebhookOutcome;
import com.quotedesk.application.webhooks.Webhooks;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.webhooks.WebhookJson.NewWebhook;
import com.quotedesk.web.webhooks.WebhookJson.WebhookResponse;
import com.quotedesk.web.webhooks.WebhookJson.WebhooksResponse;
import com.quotedesk.web.webhooks.WebhookJson.WithSecretResponse;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/** Programs of others that are told what happened. */
@Controller("/api/v1/webhooks")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhooksController {

    private final Webhooks webhooks;
    private final AddWebhook addWebhook;
    private final ChangeWebhook changeWebhook;
    private final RemoveWebhook removeWebhook;
    private final RotateWebhookSecret rotateSecret;
    private final Callers callers;

    WebhooksController(
            Webhooks webhooks,
            AddWebhook addWebhook,
            ChangeWebhook changeWebhook,
            RemoveWebhook removeWebhook,
            RotateWebhookSecret rotateSecret,
            Callers callers) {
        this.webhooks = webhooks;
        this.addWebhook = addWebhook;
        this.changeWebhook = changeWebhook;
        this.removeWebhook = removeWebhook;
        this.rotateSecret = rotateSecret;
        this.callers = callers;
    }

    /** List who is told. */
    @Get
    WebhooksResponse list(Authentication caller) {
        refuseStranger(caller);
        return new WebhooksResponse(webhooks.all().stream().map(WebhookResponse::of).toList());
    }

    /** Read one. */
    @Get("/{id}")
    HttpResponse<WebhookResponse> get(String id, Authentication caller) {
        refuseStranger(caller);
        return webhooks.get(webhook(id))
                .map(found -> Versions.ok(WebhookResponse.of(found), found.version()))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** Let a program be told what happens. The secret in the answer is what it checks with. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<WithSecretResponse> add(Authentication caller, @Body NewWebhook webhook) {
        var read = webhook.read();
        var done =
                done(
                        addWebhook.add(
                                new AddWebhook.Command(
                                        callers.access(caller),
                                        read.name(),
                                        read.url(),
                                        read.wanted())));
        return Versions.created(
                secret(done),
                done.webhook().version(),
                "/api/v1/webhooks/" + done.webhook().id().value());
    }

    /** Change where and what it is told, or stop telling it. */
    @Put("/{id}")
    HttpResponse<WebhookResponse> change(
            HttpRequest<?> request, Authentication caller, String id, @Body NewWebhook webhook) {
        long seen = Versions.seen(request);
        var read = webhook.read();
        var done =
                done(
                        changeWebhook.change(
                                new ChangeWebhook.Command(
                                        callers.access(caller),
                                        webhook(id),
                                        seen,
                                        read.name(),
                                        read.url(),
                                        read.wanted(),
                                        read.active())));
        return Versions.ok(WebhookResponse.of(done.webhook()), done.webhook().version());
    }

    /** Take it away, with what was on its way to it. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> remove(HttpRequest<?> request, Authentication caller, String id) {
        long seen = Versions.seen(request);
        var outcome =
                removeWebhook.remove(
                        new RemoveWebhook.Command(callers.access(caller), webhook(id), seen));
        if (outcome instanceof WebhookOutcome.Removed) {
            return HttpResponse.noContent();
        }
        throw refusal(outcome);
    }

    /** Give it a new secret. The one before goes on signing for a day, beside the new one. */
    @Post("/{id}/rotate-secret")
    HttpResponse<WithSecretResponse> rotate(
            HttpRequest<?> request, Authentication caller, String id) {
        long seen = Versions.seen(request);
        var done =
                done(
                        rotateSecret.rotate(
                                new RotateWebhookSecret.Command(
                                        callers.access(caller), webhook(id), seen)));
        return Versions.ok(secret(done), done.webhook().version());
    }

    private void refuseStranger(Authentication caller) {
        if (!callers.access(caller).may(Permission.CHANGE_SETTINGS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
    }

    private static WithSecretResponse secret(WebhookOutcome.Done done) {
        return new WithSecretResponse(WebhookResponse.of(done.webhook()), done.secret());
    }

    private static WebhookId webhook(String id) {
        return new WebhookId(Identities.read(id));
    }

    private static WebhookOutcome.Done done(WebhookOutcome outcome) {
        if (outcome instanceof WebhookOutcome.Done done) {
            return done;
        }
        throw refusal(outcome);
    }

    private static ProblemException refusal(WebhookOutcome outcome) {
        return switch (outcome) {
            case WebhookOutcome.Forbidden _ -> ProblemException.of(ProblemKind.FORBIDDEN);
            case WebhookOutcome.Unknown _ -> ProblemException.of(ProblemKind.NOT_FOUND);
            case WebhookOutcome.ChangedMeanwhile _ ->
                    ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case WebhookOutcome.NotCalled(var reason) ->
                    ProblemException.wrong(
                            List.of(
                                    Wrong.of(
                                            "url",
                                            switch (reason) {
                                                case MALFORMED -> "value.web-address";
                                                case NOT_HTTPS -> "value.not-https";
                                                case NOT_PUBLIC -> "value.not-public";
                                            })));
            case WebhookOutcome.TooMany _ -> ProblemException.refused("too-many-webhooks");
            case WebhookOutcome.Done _, WebhookOutcome.Removed _ ->
                    throw new IllegalStateException("not refused: " + outcome);
        };
    }
}
