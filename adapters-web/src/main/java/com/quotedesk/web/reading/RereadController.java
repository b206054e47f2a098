package com.quotedesk.web.reading;

import com.quotedesk.application.mail.AcceptReading;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.RereadMessage;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.orders.OrderProblems;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
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
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a mail again, shows what is otherwise, and lets it count. */
@Controller("/api/v1/messages/{id}/readings")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RereadController {

    private final RereadMessage rereadMessage;
    private final AcceptReading acceptReading;
    private final MessageBoard board;
    private final Readings readings;
    private final Callers callers;

    RereadController(
            RereadMessage rereadMessage,
            AcceptReading acceptReading,
            MessageBoard board,
            Readings readings,
            Callers callers) {
        this.rereadMessage = rereadMessage;
        this.acceptReading = acceptReading;
        this.board = board;
        this.readings = readings;
        this.callers = callers;
    }

    /**
     * @param reader {@code rules}, or {@code openai} where a model is configured
     */
    @Serdeable
    record Wish(@Nullable String reader) {}

    /**
     * @param order the order that says it now, null where it is a quote
     * @param kept the items that a person had changed and that say something else
     */
    @Serdeable
    record Accepted(@Nullable UUID order, @Nullable UUID quote, List<UUID> kept) {}

    /** Waits for the reader; a model may take as long as the settings let it. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<ReadingResponse> read(String id, @Body Wish wish, Authentication caller) {
        var fields = new Fields();
        var reader = fields.text("reader", wish.reader());
        fields.refuseWrong();
        var command =
                new RereadMessage.Command(
                        callers.access(caller), new MessageId(Identities.read(id)), reader);
        return switch (rereadMessage.read(command)) {
            case RereadMessage.Outcome.Read(var reading) ->
                    HttpResponse.created(
                            ReadingResponse.of(reading),
                            URI.create("/api/v1/messages/" + id + "/readings"));
            case RereadMessage.Outcome.Unknown _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case RereadMessage.Outcome.NotAllowed _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case RereadMessage.Outcome.UnknownReader(var known) ->
                    throw ProblemException.wrong(
                            List.of(
                                    Wrong.of(
                                            "reader",
                                            "value.reader",
                                            String.join(", ", known.stream().sorted().toList()))));
            case RereadMessage.Outcome.Waiting _ ->
                    throw ProblemException.refused("message-waiting");
        };
    }

    /** Compared with the reading that counts. */
    @Get("/{reading}/difference")
    DifferenceResponse difference(String id, String reading, Authentication caller) {
        var sight =
                callers.access(caller)
                        .sight(Permission.VIEW_ORDERS)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
        var message = new MessageId(Identities.read(id));
        var all =
                board.find(sight, message).stream()
                        .flatMap(row -> readings.of(row.id()).stream())
                        .toList();
        var wanted = new ReadingId(Identities.read(reading));
        return all.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .flatMap(after -> counting(all).map(before -> DifferenceResponse.of(before, after)))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    private static Optional<Reading> counting(List<Reading> all) {
        return all.stream()
                .filter(one -> one.appliedAt() != null)
                .max(Comparator.comparing(Reading::appliedAt));
    }

    /** Let another reading of a mail count. */
    @Post("/{reading}/accept")
    Accepted accept(String id, String reading, Authentication caller) {
        var command =
                new AcceptReading.Command(
                        callers.access(caller),
                        new MessageId(Identities.read(id)),
                        new ReadingId(Identities.read(reading)),
                        null);
        return switch (acceptReading.accept(command)) {
            case AcceptReading.Outcome.OrderChanged(var order, var kept) ->
                    new Accepted(order.id().value(), null, kept);
            case AcceptReading.Outcome.QuoteReceived(var quote) ->
                    new Accepted(null, quote.ref().id().value(), List.of());
            case AcceptReading.Outcome.Unknown _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case AcceptReading.Outcome.NotAllowed _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case AcceptReading.Outcome.AcceptedBefore _ ->
                    throw ProblemException.refused("reading-accepted-before");
            case AcceptReading.Outcome.NothingToApply _ ->
                    throw ProblemException.refused("reading-says-nothing");
            case AcceptReading.Outcome.OrderNotChanged(var why) -> throw orderProblem(why);
            case AcceptReading.Outcome.QuoteNotReceived(var why) -> throw quoteProblem(why);
            case AcceptReading.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
        };
    }

    private static ProblemException orderProblem(OrderOutcome why) {
        return switch (why) {
            case OrderOutcome.Refused(var reason) -> OrderProblems.refused(reason);
            case OrderOutcome.Unknown _ -> ProblemException.of(ProblemKind.NOT_FOUND);
            case OrderOutcome.NotAllowed _ -> ProblemException.of(ProblemKind.FORBIDDEN);
            case OrderOutcome.Conflict _ -> ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case OrderOutcome.Done _ -> throw new IllegalStateException("it was changed");
        };
    }

    private static ProblemException quoteProblem(QuoteIntake.Outcome why) {
        return switch (why) {
            case QuoteIntake.Outcome.Refused(var reason) ->
                    ProblemException.refused(
                            "rfq-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case QuoteIntake.Outcome.UnknownRfq _ -> ProblemException.of(ProblemKind.NOT_FOUND);
            case QuoteIntake.Outcome.Forbidden _ -> ProblemException.of(ProblemKind.FORBIDDEN);
            case QuoteIntake.Outcome.Received _ -> throw new IllegalStateException("it was taken");
        };
    }
}
