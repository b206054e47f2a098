package com.quotedesk.web.suppliers;

import com.quotedesk.application.suppliers.FindSuppliers;
import com.quotedesk.application.suppliers.SupplierBoard;
import com.quotedesk.domain.suppliers.Reason;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.Wanted;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.ContactJson;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.PageResponse;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may be asked for prices. */
@Controller("/api/v1/suppliers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuppliersController {

    @Serdeable
    record RowResponse(
            UUID id,
            String name,
            List<String> categories,
            List<String> brands,
            boolean blocked,
            Instant createdAt) {
        static RowResponse of(SupplierBoard.Row row) {
            return new RowResponse(
                    row.id().value(),
                    row.name(),
                    row.categories(),
                    row.brands(),
                    row.blocked(),
                    row.createdAt());
        }
    }

    /**
     * @param blocked why it is not asked, null where it is
     */
    @Serdeable
    record SupplierResponse(
            UUID id,
            String name,
            List<String> languages,
            List<ContactJson> contacts,
            List<String> categories,
            List<String> brands,
            SupplierJson.TermsJson terms,
            @Nullable String notes,
            @Nullable String blocked,
            Instant createdAt,
            long version) {
        static SupplierResponse of(Supplier supplier) {
            var profile = supplier.profile();
            return new SupplierResponse(
                    supplier.id().value(),
                    supplier.name(),
                    profile.languages().stream().map(language -> language.code()).toList(),
                    ContactJson.of(profile.contacts()),
                    profile.categories(),
                    profile.brands(),
                    SupplierJson.TermsJson.of(profile.terms()),
                    profile.notes(),
                    supplier.block() == null ? null : supplier.block().reason(),
                    supplier.createdAt(),
                    supplier.version());
        }
    }

    /**
     * @param kind {@code category}, {@code brand}, {@code answered} or {@code price}
     * @param what the category or brand, or how often
     */
    @Serdeable
    record ReasonResponse(String kind, String what) {
        static ReasonResponse of(Reason reason) {
            return switch (reason) {
                case Reason.CategoryMatched(var category) ->
                        new ReasonResponse("category", category);
                case Reason.BrandMatched(var brand) -> new ReasonResponse("brand", brand);
                case Reason.AnsweredBefore(int times, var _) ->
                        new ReasonResponse("answered", Integer.toString(times));
                case Reason.PriceBefore(int times, var _) ->
                        new ReasonResponse("price", Integer.toString(times));
            };
        }
    }

    @Serdeable
    record ProposedResponse(UUID id, String name, List<ReasonResponse> reasons) {}

    @Serdeable
    record ProposedList(List<ProposedResponse> items) {}

    private final SupplierBoard board;
    private final FindSuppliers findSuppliers;
    private final Callers callers;

    SuppliersController(SupplierBoard board, FindSuppliers findSuppliers, Callers callers) {
        this.board = board;
        this.findSuppliers = findSuppliers;
        this.callers = callers;
    }

    /** The newest first: {@code q}, {@code blocked}, {@code limit}, {@code cursor}. */
    @Get
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words of its name, requisites or people",
            schema = @Schema(implementation = String.class, example = "cable"))
    @Parameter(
            name = "blocked",
            in = ParameterIn.QUERY,
            description = "true for those that are not asked any more",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "The newest first, as always",
            schema = @Schema(implementation = String.class, allowableValues = "-createdAt"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    PageResponse<RowResponse> list(HttpRequest<?> request, Authentication caller) {
        refuseStranger(caller);
        var parameters = new ListParameters(request);
        var query =
                new SupplierBoard.Query(
                        parameters.words("q").orElse(null),
                        parameters.yesOrNo("blocked"),
                        parameters.limit(),
                        parameters.after());
        parameters.newestFirst("createdAt");
        parameters.refuseWrong();
        return PageResponse.of(board.list(query), RowResponse::of);
    }

    /** Read a supplier. */
    @Get("/{id}")
    HttpResponse<SupplierResponse> get(Authentication caller, String id) {
        refuseStranger(caller);
        return board.find(new SupplierId(Identities.read(id)))
                .map(found -> Versions.ok(SupplierResponse.of(found), found.version()))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** List whom to ask for an item, the likeliest first, each with the reasons. */
    @Parameter(
            name = "item",
            in = ParameterIn.QUERY,
            required = true,
            description = "What is needed",
            schema = @Schema(implementation = String.class, example = "cable"))
    @Parameter(
            name = "sku",
            in = ParameterIn.QUERY,
            description = "Its article",
            schema = @Schema(implementation = String.class))
    @Get("/proposed")
    @Parameter(
            name = "hints",
            in = ParameterIn.QUERY,
            description = "Words that tell its category or brand, between commas",
            schema = @Schema(implementation = String.class, example = "cable,lapp"))
    ProposedList proposed(HttpRequest<?> request, Authentication caller) {
        refuseStranger(caller);
        var parameters = new ListParameters(request);
        var item = parameters.words("item");
        var sku = parameters.words("sku").orElse(null);
        var hints = parameters.words("hints").orElse("");
        parameters.refuseWrong();
        var wanted =
                new Wanted(
                        item.orElseThrow(
                                () ->
                                        ProblemException.wrong(
                                                List.of(Wrong.of("item", "value.missing")))),
                        sku,
                        Arrays.stream(hints.split(",", -1))
                                .map(String::strip)
                                .filter(hint -> !hint.isEmpty())
                                .toList());
        return switch (findSuppliers.find(
                new FindSuppliers.Command(callers.access(caller), wanted))) {
            case FindSuppliers.Outcome.Found(var proposed) ->
                    new ProposedList(
                            proposed.stream()
                                    .map(
                                            one ->
                                                    new ProposedResponse(
                                                            one.supplier().id().value(),
                                                            one.supplier().name(),
                                                            one.reasons().stream()
                                                                    .map(ReasonResponse::of)
                                                                    .toList()))
                                    .toList());
            case FindSuppliers.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }

    private void refuseStranger(Authentication caller) {
        if (!callers.access(caller).may(Permission.VIEW_SUPPLIERS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
    }
}
