package com.quotedesk.web.search;

import com.quotedesk.application.search.Hit;
import com.quotedesk.application.search.HitGroup;
import com.quotedesk.application.search.HitKind;
import com.quotedesk.application.search.SearchEverything;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.ListParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One box for everything. */
@Controller("/api/v1/search")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {

    private static final int OF_EACH = 5;
    private static final int MOST_OF_EACH = 50;

    /**
     * Something that was found.
     *
     * @param number null where it has none, or none yet
     * @param text the subject of an order, a request, a proposal or a mail; the name of a client or
     *     a supplier
     * @param detail the client of an order or a proposal, the supplier of a request, the INN of a
     *     client, the categories of a supplier, the sender of a mail
     * @param status where it is in its life; ARCHIVED for a client, BLOCKED for a supplier, or null
     * @param order the order it belongs to
     * @param at when it was made or came
     * @param exact whether what was asked for is its own number
     */
    @Serdeable
    record HitResponse(
            UUID id,
            @Nullable String number,
            String text,
            @Nullable String detail,
            @Nullable String status,
            @Nullable UUID order,
            Instant at,
            boolean exact) {
        static HitResponse of(Hit hit) {
            var number = hit.number();
            var order = hit.order();
            return new HitResponse(
                    hit.id(),
                    number == null ? null : number.toString(),
                    hit.text(),
                    hit.detail(),
                    hit.status(),
                    order == null ? null : order.value(),
                    hit.at(),
                    hit.exact());
        }
    }

    /**
     * What was found of one kind.
     *
     * @param type ORDER, CLIENT, SUPPLIER, RFQ, PROPOSAL or MESSAGE
     * @param items what bears the number that was asked for, then the newest first
     * @param more whether there are more than these
     */
    @Serdeable
    record GroupResponse(String type, List<HitResponse> items, boolean more) {
        static GroupResponse of(HitGroup group) {
            return new GroupResponse(
                    group.kind().name(),
                    group.hits().stream().map(HitResponse::of).toList(),
                    group.more());
        }
    }

    /**
     * What was found.
     *
     * @param groups one for each type of which something was found
     */
    @Serdeable
    record SearchResponse(List<GroupResponse> groups) {}

    private final SearchEverything searchEverything;
    private final Callers callers;

    SearchController(SearchEverything searchEverything, Callers callers) {
        this.searchEverything = searchEverything;
        this.callers = callers;
    }

    /**
     * Search everything. Orders, clients, suppliers, requests, proposals and mails are found by
     * number, name, words, mail address, INN or article, as far as the caller may see. All words
     * must be there, the last at least begun; requests and proposals are found with their order.
     */
    @Get
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            required = true,
            description = "What to look for, at least two letters or digits; eight words count",
            schema = @Schema(implementation = String.class, example = "cable 3x2.5"))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description =
                    "ORDER, CLIENT, SUPPLIER, RFQ, PROPOSAL or MESSAGE; several with commas, all without",
            schema = @Schema(implementation = String.class, example = "ORDER,CLIENT"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many of each type at most",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "50"))
    SearchResponse search(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var text = parameters.words("q").orElse("");
        var kinds = parameters.oneOf("type", HitKind.class);
        int limit = parameters.limit(OF_EACH, MOST_OF_EACH);
        parameters.refuseWrong();
        var command = new SearchEverything.Command(callers.access(caller), text, kinds, limit);
        return switch (searchEverything.search(command)) {
            case SearchEverything.Outcome.Found(var groups) ->
                    new SearchResponse(groups.stream().map(GroupResponse::of).toList());
            case SearchEverything.Outcome.TooShort _ ->
                    throw ProblemException.wrong(
                            List.of(Wrong.of("q", "value.too-short", SearchEverything.SHORTEST)));
        };
    }
}
