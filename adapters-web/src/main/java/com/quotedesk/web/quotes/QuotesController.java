package com.quotedesk.web.quotes;

import com.quotedesk.application.quotes.ConfirmQuote;
import com.quotedesk.application.quotes.DiscardQuote;
import com.quotedesk.application.quotes.QuoteDecision;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteOutcome;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.quotes.RecordQuote;
import com.quotedesk.application.quotes.WithdrawQuote;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
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
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What suppliers answered; prices are for those who may see what things cost us. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuotesController {

    @Serdeable
    record QuotesResponse(List<QuoteResponse> items) {}

    @Serdeable
    record Reason(@Nullable String reason) {
        String text() {
            var fields = new Fields();
            var text = fields.text("reason", reason);
            fields.refuseWrong();
            return text;
        }
    }

    private final Quotes quotes;
    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final RecordQuote recordQuote;
    private final ConfirmQuote confirmQuote;
    private final DiscardQuote discardQuote;
    private final WithdrawQuote withdrawQuote;
    private final Callers callers;
    private final Clock clock;

    QuotesController(
            Quotes quotes,
            Rfqs rfqs,
            OrderProgress orders,
            RecordQuote recordQuote,
            ConfirmQuote confirmQuote,
            DiscardQuote discardQuote,
            WithdrawQuote withdrawQuote,
            Callers callers,
            Clock clock) {
        this.quotes = quotes;
        this.rfqs = rfqs;
        this.orders = orders;
        this.recordQuote = recordQuote;
        this.confirmQuote = confirmQuote;
        this.discardQuote = discardQuote;
        this.withdrawQuote = withdrawQuote;
        this.callers = callers;
        this.clock = clock;
    }

    /** List the quotes of an order with all their versions. */
    @Get("/orders/{id}/quotes")
    QuotesResponse ofOrder(Authentication caller, String id) {
        var order =
                orders.look(new OrderId(Identities.read(id)))
                        .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
        refuseUnlessShown(callers.access(caller), order);
        return new QuotesResponse(quotes.of(order.id()).stream().map(QuoteResponse::of).toList());
    }

    private static void refuseUnlessShown(Access by, OrderProgress.AskedOrder order) {
        if (!by.may(Permission.VIEW_QUOTES, order.owner())
                || !by.may(Permission.SEE_COSTS, order.owner())) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
    }

    /** Read a quote with all its versions. */
    @Get("/quotes/{id}")
    HttpResponse<QuoteResponse> get(Authentication caller, String id) {
        var quote =
                quotes.get(new QuoteId(Identities.read(id)))
                        .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
        refuseUnlessShown(callers.access(caller), orders.look(quote.ref().order()).orElseThrow());
        return Versions.ok(QuoteResponse.of(quote), quote.version());
    }

    /** Write down what a supplier answered. */
    @Post("/rfqs/{id}/quotes")
    @Status(HttpStatus.CREATED)
    HttpResponse<QuoteResponse> record(Authentication caller, String id, @Body NewQuote quote) {
        var rfq =
                rfqs.get(new RfqId(Identities.read(id)))
                        .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
        var command =
                new QuoteIntake.Command(
                        new By.Person(callers.access(caller)),
                        rfq.id(),
                        quote.read(rfq),
                        false,
                        clock.instant());
        return switch (recordQuote.record(command)) {
            case RecordQuote.Outcome.Recorded(var recorded) ->
                    Versions.created(
                            QuoteResponse.of(recorded),
                            recorded.version(),
                            "/api/v1/quotes/" + recorded.ref().id());
            case RecordQuote.Outcome.UnknownRfq _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case RecordQuote.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case RecordQuote.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case RecordQuote.Outcome.Refused(var reason) -> throw refused(reason);
        };
    }

    /** Let a version count that was held for a person. */
    @Post("/quotes/{id}/versions/{number}/confirm")
    HttpResponse<QuoteResponse> confirm(
            HttpRequest<?> request, Authentication caller, String id, int number) {
        return answer(confirmQuote.confirm(decision(request, caller, id, number)));
    }

    /** Take a held version for nothing. */
    @Post("/quotes/{id}/versions/{number}/discard")
    HttpResponse<QuoteResponse> discard(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            int number,
            @Body Reason reason) {
        return answer(discardQuote.discard(decision(request, caller, id, number), reason.text()));
    }

    /** Withdraw a version. */
    @Post("/quotes/{id}/versions/{number}/withdraw")
    HttpResponse<QuoteResponse> withdraw(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            int number,
            @Body Reason reason) {
        return answer(withdrawQuote.withdraw(decision(request, caller, id, number), reason.text()));
    }

    private QuoteDecision decision(
            HttpRequest<?> request, Authentication caller, String id, int number) {
        return new QuoteDecision(
                callers.access(caller),
                new QuoteId(Identities.read(id)),
                number,
                Versions.seen(request));
    }

    private static HttpResponse<QuoteResponse> answer(QuoteOutcome outcome) {
        return switch (outcome) {
            case QuoteOutcome.Done(Quote quote) ->
                    Versions.ok(QuoteResponse.of(quote), quote.version());
            case QuoteOutcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case QuoteOutcome.Forbidden _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case QuoteOutcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case QuoteOutcome.Refused(var reason) ->
                    throw ProblemException.refused("quote-" + key(reason));
            case QuoteOutcome.RfqRefused(var reason) -> throw refused(reason);
        };
    }

    private static ProblemException refused(RfqRefusal reason) {
        return ProblemException.refused("rfq-" + key(reason));
    }

    private static String key(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
