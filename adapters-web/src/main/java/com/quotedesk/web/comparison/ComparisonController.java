package com.quotedesk.web.comparison;

import com.quotedesk.application.comparison.ChooseOffers;
import com.quotedesk.application.comparison.CompareQuotes;
import com.quotedesk.application.comparison.ExportComparison;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.comparison.SplitPlan;
import com.quotedesk.domain.comparison.SplitPlan.Wish;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.web.comparison.ComparisonResponse.ChoiceResponse;
import com.quotedesk.web.files.TableDownloads;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What suppliers answered side by side, and whose offers are taken. */
@Controller("/api/v1/orders/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ComparisonController {

    /**
     * @param version of the quote that was looked at
     */
    @Serdeable
    record ChoiceRequest(
            @Nullable String item,
            @Nullable String quote,
            @Nullable Integer version,
            @Nullable String reason) {}

    @Serdeable
    record ChoicesRequest(@Nullable List<ChoiceRequest> choices) {}

    @Serdeable
    record ChoicesResponse(List<ChoiceResponse> choices) {}

    private final CompareQuotes compareQuotes;
    private final ChooseOffers chooseOffers;
    private final ExportComparison exportComparison;
    private final TableDownloads downloads;
    private final Callers callers;

    ComparisonController(
            CompareQuotes compareQuotes,
            ChooseOffers chooseOffers,
            ExportComparison exportComparison,
            TableDownloads downloads,
            Callers callers) {
        this.compareQuotes = compareQuotes;
        this.chooseOffers = chooseOffers;
        this.exportComparison = exportComparison;
        this.downloads = downloads;
        this.callers = callers;
    }

    /**
     * Compare quotes on one currency, one unit and one VAT basis.
     *
     * @param currency to compare in, the company's where it is left out
     * @param suppliers how many may share the purchase at most
     * @param neededBy the day by which all is needed
     */
    @Get("/comparison")
    ComparisonResponse compare(
            Authentication caller,
            String id,
            @Nullable @QueryValue String currency,
            @Nullable @QueryValue String suppliers,
            @Nullable @QueryValue String neededBy) {
        var command = command(caller, id, currency, suppliers, neededBy);
        return switch (compareQuotes.compare(command)) {
            case CompareQuotes.Outcome.Compared compared -> ComparisonResponse.of(compared);
            case CompareQuotes.Outcome.UnknownOrder _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case CompareQuotes.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }

    /** The same as a table: {@code format=xlsx|csv}, {@code language=ru|en}. */
    @Get(value = "/comparison/export", produces = MediaType.ALL)
    HttpResponse<byte[]> export(
            Authentication caller,
            String id,
            @Nullable @QueryValue String currency,
            @QueryValue(defaultValue = "xlsx") String format,
            @QueryValue(defaultValue = "ru") String language) {
        var form = TableDownloads.form(format, language);
        var command =
                new ExportComparison.Command(
                        command(caller, id, currency, null, null), form.language());
        return switch (exportComparison.export(command)) {
            case ExportComparison.Outcome.Exported(var table) ->
                    downloads.serve(table, form, "comparison");
            case ExportComparison.Outcome.UnknownOrder _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ExportComparison.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }

    private CompareQuotes.Command command(
            Authentication caller,
            String id,
            @Nullable String currency,
            @Nullable String suppliers,
            @Nullable String neededBy) {
        var fields = new Fields();
        var money = currency == null ? null : fields.currency("currency", currency);
        var most = suppliers == null ? null : fields.count("suppliers", suppliers);
        var day = fields.optionalDay("neededBy", neededBy);
        fields.refuseWrong();
        return new CompareQuotes.Command(
                callers.access(caller),
                new OrderId(Identities.read(id)),
                money,
                new Wish(most, day, SplitPlan.STANDARD_LIMIT));
    }

    /** Choose whose offers are taken, with a reason where one is not the best. */
    @Put("/choices")
    ChoicesResponse choose(Authentication caller, String id, @Body ChoicesRequest request) {
        var fields = new Fields();
        var choices = new ArrayList<Choice>();
        for (var one : Fields.listed("choices", request.choices())) {
            var path = "choices[" + choices.size() + "].";
            choices.add(
                    new Choice(
                            fields.id(path + "item", one.item()),
                            new QuoteId(fields.id(path + "quote", one.quote())),
                            one.version() == null ? 1 : one.version(),
                            fields.optionalText(path + "reason", one.reason())));
        }
        fields.refuseWrong();
        var command =
                new ChooseOffers.Command(
                        callers.access(caller), new OrderId(Identities.read(id)), choices);
        return switch (chooseOffers.choose(command)) {
            case ChooseOffers.Outcome.Chosen(var chosen) ->
                    new ChoicesResponse(chosen.stream().map(ChoiceResponse::of).toList());
            case ChooseOffers.Outcome.UnknownOrder _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ChooseOffers.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case ChooseOffers.Outcome.OrderClosed _ ->
                    throw ProblemException.refused("order-closed");
            case ChooseOffers.Outcome.NotOffered(var items) ->
                    throw wrong(items, "value.not-offered");
            case ChooseOffers.Outcome.ReasonMissing(var items) ->
                    throw wrong(items, "value.reason-missing");
        };
    }

    private static ProblemException wrong(Set<UUID> items, String message) {
        return ProblemException.wrong(
                items.stream().map(item -> Wrong.of(item.toString(), message)).toList());
    }
}
