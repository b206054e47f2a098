package com.quotedesk.web.rfqs;

import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.CancelRfq;
import com.quotedesk.application.rfqs.ExtendRfq;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.ResendRfq;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests to suppliers. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RfqsController {

    /**
     * @param positions left out for all that have no price
     */
    @Serdeable
    record Said(@Nullable Set<Integer> positions, @Nullable String text) {
        Set<Integer> meant() {
            return Set.copyOf(Fields.listed("positions", positions));
        }
    }

    @Serdeable
    record NewDeadline(RequestResponse.@Nullable DeadlineJson deadline) {
        Deadline read() {
            if (deadline == null) {
                throw ProblemException.wrong(
                        List.of(ProblemException.Wrong.of("deadline", "value.missing")));
            }
            var fields = new Fields();
            var read = deadline.read(fields);
            fields.refuseWrong();
            return read;
        }
    }

    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final ExtendRfq extendRfq;
    private final ResendRfq resendRfq;
    private final CancelRfq cancelRfq;
    private final RecordDecline recordDecline;
    private final RecordQuestion recordQuestion;
    private final Callers callers;

    RfqsController(
            Rfqs rfqs,
            OrderProgress orders,
            ExtendRfq extendRfq,
            ResendRfq resendRfq,
            CancelRfq cancelRfq,
            RecordDecline recordDecline,
            RecordQuestion recordQuestion,
            Callers callers) {
        this.rfqs = rfqs;
        this.orders = orders;
        this.extendRfq = extendRfq;
        this.resendRfq = resendRfq;
        this.cancelRfq = cancelRfq;
        this.recordDecline = recordDecline;
        this.recordQuestion = recordQuestion;
        this.callers = callers;
    }

    /** Those of an order, in the order they were sent. */
    @Get("/orders/{id}/rfqs")
    OrderRfqsController.Requests ofOrder(Authentication caller, String id) {
        var order = new OrderId(Identities.read(id));
        refuseUnseen(callers.access(caller), order);
        return new OrderRfqsController.Requests(
                rfqs.of(order).stream().map(RequestResponse::of).toList());
    }

    /** Read a request with what came of it for each item. */
    @Get("/rfqs/{id}")
    HttpResponse<RequestResponse> get(Authentication caller, String id) {
        var rfq =
                rfqs.get(new RfqId(Identities.read(id)))
                        .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
        refuseUnseen(callers.access(caller), rfq.order());
        return found(rfq);
    }

    /** What may not be seen is not there. */
    private void refuseUnseen(Access access, OrderId order) {
        boolean seen =
                orders.look(order)
                        .filter(found -> access.may(Permission.VIEW_ORDERS, found.owner()))
                        .isPresent();
        if (!seen) {
            throw unknown();
        }
    }

    /** Give the supplier more time. */
    @Post("/rfqs/{id}/extend")
    HttpResponse<RequestResponse> extend(
            HttpRequest<?> request, Authentication caller, String id, @Body NewDeadline next) {
        long seen = Versions.seen(request);
        var deadline = next.read();
        var outcome =
                extendRfq.extend(
                        new ExtendRfq.Command(callers.access(caller), rfq(id), seen, deadline));
        return switch (outcome) {
            case ExtendRfq.Outcome.Extended(var rfq) -> found(rfq);
            case ExtendRfq.Outcome.Unknown _ -> throw unknown();
            case ExtendRfq.Outcome.Forbidden _ -> throw forbidden();
            case ExtendRfq.Outcome.Conflict _ -> throw conflict();
            case ExtendRfq.Outcome.Refused(var reason) -> throw refused(reason);
        };
    }

    /** Send a request again. */
    @Post("/rfqs/{id}/resend")
    HttpResponse<RequestResponse> resend(
            HttpRequest<?> request, Authentication caller, String id, @Body NewDeadline next) {
        long seen = Versions.seen(request);
        var deadline = next.read();
        var outcome =
                resendRfq.resend(
                        new ResendRfq.Command(callers.access(caller), rfq(id), seen, deadline));
        return switch (outcome) {
            case ResendRfq.Outcome.Queued(var rfq) -> found(rfq);
            case ResendRfq.Outcome.Unknown _ -> throw unknown();
            case ResendRfq.Outcome.Forbidden _ -> throw forbidden();
            case ResendRfq.Outcome.Conflict _ -> throw conflict();
            case ResendRfq.Outcome.Refused(var reason) -> throw refused(reason);
        };
    }

    /** Cancel a request and tell the supplier. */
    @Post("/rfqs/{id}/cancel")
    HttpResponse<RequestResponse> cancel(
            HttpRequest<?> request, Authentication caller, String id, @Body Said reason) {
        long seen = Versions.seen(request);
        var outcome =
                cancelRfq.cancel(
                        new CancelRfq.Command(callers.access(caller), rfq(id), seen, text(reason)));
        return switch (outcome) {
            case CancelRfq.Outcome.Cancelled(var rfq) -> found(rfq);
            case CancelRfq.Outcome.Unknown _ -> throw unknown();
            case CancelRfq.Outcome.Forbidden _ -> throw forbidden();
            case CancelRfq.Outcome.Conflict _ -> throw conflict();
            case CancelRfq.Outcome.Refused(var why) -> throw refused(why);
        };
    }

    /** Write down that the supplier declines. */
    @Post("/rfqs/{id}/decline")
    HttpResponse<RequestResponse> decline(Authentication caller, String id, @Body Said said) {
        var outcome =
                recordDecline.record(
                        new RecordDecline.Command(
                                new By.Person(callers.access(caller)),
                                rfq(id),
                                said.meant(),
                                said.text() == null ? "" : said.text()));
        return switch (outcome) {
            case RecordDecline.Outcome.Recorded(var rfq) -> found(rfq);
            case RecordDecline.Outcome.Unknown _ -> throw unknown();
            case RecordDecline.Outcome.Forbidden _ -> throw forbidden();
            case RecordDecline.Outcome.Conflict _ -> throw conflict();
            case RecordDecline.Outcome.Refused(var reason) -> throw refused(reason);
        };
    }

    /** Write down that the supplier asks something. */
    @Post("/rfqs/{id}/question")
    HttpResponse<RequestResponse> question(Authentication caller, String id, @Body Said said) {
        var outcome =
                recordQuestion.record(
                        new RecordQuestion.Command(
                                new By.Person(callers.access(caller)),
                                rfq(id),
                                said.meant(),
                                text(said)));
        return switch (outcome) {
            case RecordQuestion.Outcome.Recorded(var rfq) -> found(rfq);
            case RecordQuestion.Outcome.Unknown _ -> throw unknown();
            case RecordQuestion.Outcome.Forbidden _ -> throw forbidden();
            case RecordQuestion.Outcome.Conflict _ -> throw conflict();
            case RecordQuestion.Outcome.Refused(var reason) -> throw refused(reason);
        };
    }

    private static String text(Said said) {
        var fields = new Fields();
        var text = fields.text("text", said.text());
        fields.refuseWrong();
        return text;
    }

    private static RfqId rfq(String id) {
        return new RfqId(Identities.read(id));
    }

    private static HttpResponse<RequestResponse> found(Rfq rfq) {
        return Versions.ok(RequestResponse.of(rfq), rfq.version());
    }

    static ProblemException refused(RfqRefusal reason) {
        return ProblemException.refused(
                "rfq-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemKind.NOT_FOUND);
    }

    private static ProblemException forbidden() {
        return ProblemException.of(ProblemKind.FORBIDDEN);
    }

    private static ProblemException conflict() {
        return ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
    }
}
