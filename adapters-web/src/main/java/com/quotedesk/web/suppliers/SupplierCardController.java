package com.quotedesk.web.suppliers;

import com.quotedesk.application.suppliers.AddSupplier;
import com.quotedesk.application.suppliers.BlockSupplier;
import com.quotedesk.application.suppliers.ChangeSupplier;
import com.quotedesk.application.suppliers.Suppliers.Clash;
import com.quotedesk.application.suppliers.UnblockSupplier;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.suppliers.SuppliersController.SupplierResponse;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written down of suppliers. */
@Controller("/api/v1/suppliers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SupplierCardController {

    @Serdeable
    record Reason(@Nullable String reason) {}

    private final AddSupplier addSupplier;
    private final ChangeSupplier changeSupplier;
    private final BlockSupplier blockSupplier;
    private final UnblockSupplier unblockSupplier;
    private final Callers callers;

    SupplierCardController(
            AddSupplier addSupplier,
            ChangeSupplier changeSupplier,
            BlockSupplier blockSupplier,
            UnblockSupplier unblockSupplier,
            Callers callers) {
        this.addSupplier = addSupplier;
        this.changeSupplier = changeSupplier;
        this.blockSupplier = blockSupplier;
        this.unblockSupplier = unblockSupplier;
        this.callers = callers;
    }

    /** Add a supplier. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<SupplierResponse> add(Authentication caller, @Body SupplierJson.Settled settled) {
        var by = editor(caller);
        var fields = new Fields();
        var profile = settled.read(fields);
        fields.refuseWrong();
        return switch (addSupplier.add(new AddSupplier.Command(by, profile))) {
            case AddSupplier.Outcome.Added(var supplier) ->
                    Versions.created(
                            SupplierResponse.of(supplier),
                            supplier.version(),
                            "/api/v1/suppliers/" + supplier.id().value());
            case AddSupplier.Outcome.Forbidden _ -> throw forbidden();
            case AddSupplier.Outcome.Taken(var clash) -> throw taken(clash);
        };
    }

    /** Change a supplier. */
    @Put("/{id}")
    HttpResponse<SupplierResponse> change(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            @Body SupplierJson.Settled settled) {
        var by = editor(caller);
        long seen = Versions.seen(request);
        var fields = new Fields();
        var profile = settled.read(fields);
        var reason = fields.optionalText("reason", settled.reason());
        fields.refuseWrong();
        return switch (changeSupplier.change(
                new ChangeSupplier.Command(by, supplier(id), seen, profile, reason))) {
            case ChangeSupplier.Outcome.Changed(var changed) -> ok(changed);
            case ChangeSupplier.Outcome.Forbidden _ -> throw forbidden();
            case ChangeSupplier.Outcome.Unknown _ -> throw unknown();
            case ChangeSupplier.Outcome.Conflict _ -> throw conflict();
            case ChangeSupplier.Outcome.Taken(var clash) -> throw taken(clash);
        };
    }

    /** It is not asked any more; the body says why. */
    @Post("/{id}/block")
    HttpResponse<SupplierResponse> block(
            HttpRequest<?> request, Authentication caller, String id, @Body Reason reason) {
        var by = editor(caller);
        long seen = Versions.seen(request);
        var fields = new Fields();
        var why = fields.text("reason", reason.reason());
        fields.refuseWrong();
        return switch (blockSupplier.block(
                new BlockSupplier.Command(by, supplier(id), seen, why))) {
            case BlockSupplier.Outcome.Done(var blocked) -> ok(blocked);
            case BlockSupplier.Outcome.Forbidden _ -> throw forbidden();
            case BlockSupplier.Outcome.Unknown _ -> throw unknown();
            case BlockSupplier.Outcome.Conflict _ -> throw conflict();
            case BlockSupplier.Outcome.ReasonMissing _ ->
                    throw ProblemException.wrong(List.of(Wrong.of("reason", "value.missing")));
            case BlockSupplier.Outcome.Refused(var refusal) -> throw refused(refusal);
        };
    }

    /** Let a supplier be asked again. */
    @Post("/{id}/unblock")
    HttpResponse<SupplierResponse> unblock(
            HttpRequest<?> request, Authentication caller, String id, @Body Reason reason) {
        var by = editor(caller);
        long seen = Versions.seen(request);
        var fields = new Fields();
        var why = fields.optionalText("reason", reason.reason());
        fields.refuseWrong();
        return switch (unblockSupplier.unblock(
                new UnblockSupplier.Command(by, supplier(id), seen, why))) {
            case UnblockSupplier.Outcome.Done(var open) -> ok(open);
            case UnblockSupplier.Outcome.Forbidden _ -> throw forbidden();
            case UnblockSupplier.Outcome.Unknown _ -> throw unknown();
            case UnblockSupplier.Outcome.Conflict _ -> throw conflict();
            case UnblockSupplier.Outcome.Refused(var refusal) -> throw refused(refusal);
        };
    }

    private Access editor(Authentication caller) {
        var by = callers.access(caller);
        if (!by.may(Permission.EDIT_SUPPLIERS)) {
            throw forbidden();
        }
        return by;
    }

    private static SupplierId supplier(String id) {
        return new SupplierId(Identities.read(id));
    }

    private static HttpResponse<SupplierResponse> ok(Supplier supplier) {
        return Versions.ok(SupplierResponse.of(supplier), supplier.version());
    }

    private static ProblemException forbidden() {
        return ProblemException.of(ProblemKind.FORBIDDEN);
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemKind.NOT_FOUND);
    }

    private static ProblemException conflict() {
        return ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
    }

    private static ProblemException refused(Supplier.Refusal reason) {
        return switch (reason) {
            case BLOCKED_ALREADY -> ProblemException.refused("supplier-blocked-already");
            case NOT_BLOCKED -> ProblemException.refused("supplier-not-blocked");
        };
    }

    private static ProblemException taken(Clash clash) {
        return ProblemException.wrong(
                List.of(
                        Wrong.of(
                                "contacts",
                                "value.taken-by",
                                clash.address().value(),
                                clash.holder().name())));
    }
}
