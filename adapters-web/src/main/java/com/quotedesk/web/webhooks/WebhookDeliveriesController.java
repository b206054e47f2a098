package com.quotedesk.web.webhooks;

import com.quotedesk.application.webhooks.ReplayDelivery;
import com.quotedesk.application.webhooks.TestWebhook;
import com.quotedesk.application.webhooks.WebhookDeliveries;
import com.quotedesk.application.webhooks.Webhooks;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.webhooks.WebhookJson.DeliveryResponse;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.PageResponse;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** What was sent to a webhook, and what came of it. */
@Controller("/api/v1/webhooks/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookDeliveriesController {

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final TestWebhook testWebhook;
    private final ReplayDelivery replayDelivery;
    private final Callers callers;

    WebhookDeliveriesController(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            TestWebhook testWebhook,
            ReplayDelivery replayDelivery,
            Callers callers) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.testWebhook = testWebhook;
        this.replayDelivery = replayDelivery;
        this.callers = callers;
    }

    /** List what was sent, the newest first. */
    @Get("/deliveries")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "PENDING, DELIVERED or DEAD; several with commas",
            schema = @Schema(type = "string", example = "DEAD"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "The newest first, as always",
            schema = @Schema(implementation = String.class, allowableValues = "-createdAt"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    PageResponse<DeliveryResponse> list(HttpRequest<?> request, Authentication caller, String id) {
        if (!callers.access(caller).may(Permission.CHANGE_SETTINGS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        var webhook = new WebhookId(Identities.read(id));
        if (webhooks.get(webhook).isEmpty()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
        var parameters = new ListParameters(request);
        var states = parameters.oneOf("state", WebhookDelivery.State.class);
        var query =
                new WebhookDeliveries.Query(
                        webhook, states, parameters.limit(), parameters.after());
        parameters.newestFirst("createdAt");
        parameters.refuseWrong();
        return PageResponse.of(deliveries.list(query), DeliveryResponse::of);
    }

    /** Send it something that did not happen, to see whether it arrives. */
    @Post("/test")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<DeliveryResponse> test(Authentication caller, String id) {
        var outcome =
                testWebhook.test(
                        new TestWebhook.Command(
                                callers.access(caller), new WebhookId(Identities.read(id))));
        return switch (outcome) {
            case TestWebhook.Outcome.Queued(var delivery) ->
                    HttpResponse.accepted().body(DeliveryResponse.of(delivery));
            case TestWebhook.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case TestWebhook.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }

    /** Send a delivery again from the beginning, under the same id. */
    @Post("/deliveries/{delivery}/replay")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<DeliveryResponse> replay(Authentication caller, String id, String delivery) {
        var outcome =
                replayDelivery.replay(
                        new ReplayDelivery.Command(
                                callers.access(caller),
                                new WebhookId(Identities.read(id)),
                                Identities.read(delivery)));
        return switch (outcome) {
            case ReplayDelivery.Outcome.Queued(var queued) ->
                    HttpResponse.accepted().body(DeliveryResponse.of(queued));
            case ReplayDelivery.Outcome.Unknown _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ReplayDelivery.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }
}
