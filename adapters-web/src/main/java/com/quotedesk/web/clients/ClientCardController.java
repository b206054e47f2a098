package com.quotedesk.web.clients;

import com.quotedesk.application.clients.AddClient;
import com.quotedesk.application.clients.ArchiveClient;
import com.quotedesk.application.clients.ChangeClient;
import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.clients.Clients.Clash;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
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

/** A client, with all that is written down of it. */
@Controller("/api/v1/clients")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientCardController {

    @Serdeable
    record Reason(@Nullable String reason) {}

    private final ClientBoard board;
    private final AddClient addClient;
    private final ChangeClient changeClient;
    private final ArchiveClient archiveClient;
    private final Callers callers;

    ClientCardController(
            ClientBoard board,
            AddClient addClient,
            ChangeClient changeClient,
            ArchiveClient archiveClient,
            Callers callers) {
        this.board = board;
        this.addClient = addClient;
        this.changeClient = changeClient;
        this.archiveClient = archiveClient;
        this.callers = callers;
    }

    /** Read a client with contacts and requisites. */
    @Get("/{id}")
    HttpResponse<ClientJson.Shown> get(Authentication caller, String id) {
        refuseUnless(callers.access(caller), Permission.VIEW_CLIENTS);
        return board.find(new ClientId(Identities.read(id)))
                .map(ClientCardController::ok)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** Add a client. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<ClientJson.Shown> add(Authentication caller, @Body ClientJson.Settled settled) {
        var by = callers.access(caller);
        refuseUnless(by, Permission.EDIT_CLIENTS);
        var fields = new Fields();
        var profile = settled.read(fields);
        fields.refuseWrong();
        return switch (addClient.add(new AddClient.Command(by, profile))) {
            case AddClient.Outcome.Added(var client) ->
                    Versions.created(
                            ClientJson.Shown.of(client),
                            client.version(),
                            "/api/v1/clients/" + client.id().value());
            case AddClient.Outcome.Forbidden _ -> throw forbidden();
            case AddClient.Outcome.Taken(var clash) -> throw taken(clash);
        };
    }

    /** Change a client. */
    @Put("/{id}")
    HttpResponse<ClientJson.Shown> change(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            @Body ClientJson.Settled settled) {
        var by = callers.access(caller);
        refuseUnless(by, Permission.EDIT_CLIENTS);
        long seen = Versions.seen(request);
        var fields = new Fields();
        var profile = settled.read(fields);
        var reason = fields.optionalText("reason", settled.reason());
        fields.refuseWrong();
        var client = new ClientId(Identities.read(id));
        return switch (changeClient.change(
                new ChangeClient.Command(by, client, seen, profile, reason))) {
            case ChangeClient.Outcome.Changed(var changed) -> ok(changed);
            case ChangeClient.Outcome.Forbidden _ -> throw forbidden();
            case ChangeClient.Outcome.Unknown _ -> throw unknown();
            case ChangeClient.Outcome.Conflict _ -> throw conflict();
            case ChangeClient.Outcome.Refused(var why) -> throw refused(why);
            case ChangeClient.Outcome.Taken(var clash) -> throw taken(clash);
        };
    }

    /** Put a client away; what was done with it stays. */
    @Post("/{id}/archive")
    HttpResponse<ClientJson.Shown> archive(
            HttpRequest<?> request, Authentication caller, String id, @Body Reason reason) {
        return archived(request, caller, id, true, reason);
    }

    /** Bring a client back. */
    @Post("/{id}/restore")
    HttpResponse<ClientJson.Shown> restore(
            HttpRequest<?> request, Authentication caller, String id, @Body Reason reason) {
        return archived(request, caller, id, false, reason);
    }

    private HttpResponse<ClientJson.Shown> archived(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            boolean archived,
            Reason reason) {
        var by = callers.access(caller);
        refuseUnless(by, Permission.EDIT_CLIENTS);
        long seen = Versions.seen(request);
        var fields = new Fields();
        var why = fields.optionalText("reason", reason.reason());
        fields.refuseWrong();
        var client = new ClientId(Identities.read(id));
        return switch (archiveClient.archive(
                new ArchiveClient.Command(by, client, seen, archived, why))) {
            case ArchiveClient.Outcome.Done(var done) -> ok(done);
            case ArchiveClient.Outcome.Forbidden _ -> throw forbidden();
            case ArchiveClient.Outcome.Unknown _ -> throw unknown();
            case ArchiveClient.Outcome.Conflict _ -> throw conflict();
            case ArchiveClient.Outcome.Refused(var refusal) -> throw refused(refusal);
        };
    }

    private static void refuseUnless(Access by, Permission permission) {
        if (!by.may(permission)) {
            throw forbidden();
        }
    }

    private static HttpResponse<ClientJson.Shown> ok(Client client) {
        return Versions.ok(ClientJson.Shown.of(client), client.version());
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

    private static ProblemException refused(Client.Refusal reason) {
        return switch (reason) {
            case ARCHIVED -> ProblemException.refused("client-archived");
            case NOT_ARCHIVED -> ProblemException.refused("client-not-archived");
        };
    }

    private static ProblemException taken(Clash clash) {
        return ProblemException.wrong(
                List.of(
                        switch (clash) {
                            case Clash.Address(var address, var holder) ->
                                    Wrong.of(
                                            "contacts",
                                            "value.taken-by",
                                            address.value(),
                                            holder.name());
                            case Clash.TaxpayerNumber(var inn, var holder) ->
                                    Wrong.of("inn", "value.taken-by", inn.value(), holder.name());
                        }));
    }
}
