package com.quotedesk.web.users;

import com.quotedesk.application.users.AddTeam;
import com.quotedesk.application.users.RenameTeam;
import com.quotedesk.application.users.UserBoard;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
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
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users who see what is each other's. */
@Controller("/api/v1/teams")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TeamsController {

    @Serdeable
    record Named(@Nullable String name) {
        String read() {
            var fields = new Fields();
            var read = fields.text("name", name);
            fields.refuseWrong();
            return read;
        }
    }

    @Serdeable
    record TeamResponse(UUID id, String name, long version) {
        static TeamResponse of(Team team) {
            return new TeamResponse(team.id().value(), team.name(), team.version());
        }
    }

    @Serdeable
    record TeamsResponse(List<TeamResponse> items) {}

    private final UserBoard board;
    private final AddTeam addTeam;
    private final RenameTeam renameTeam;
    private final Callers callers;

    TeamsController(UserBoard board, AddTeam addTeam, RenameTeam renameTeam, Callers callers) {
        this.board = board;
        this.addTeam = addTeam;
        this.renameTeam = renameTeam;
        this.callers = callers;
    }

    /** All of them, by name. */
    @Get
    TeamsResponse list(Authentication caller) {
        callers.access(caller);
        return new TeamsResponse(board.teams().stream().map(TeamResponse::of).toList());
    }

    /** Add a team. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<TeamResponse> add(Authentication caller, @Body Named named) {
        var by = callers.access(caller);
        if (!by.may(Permission.MANAGE_USERS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        var team = UserAnswers.done(addTeam.add(new AddTeam.Command(by, named.read())));
        return Versions.created(
                TeamResponse.of(team), team.version(), "/api/v1/teams/" + team.id());
    }

    /** Rename a team. */
    @Put("/{id}")
    HttpResponse<TeamResponse> rename(
            HttpRequest<?> request, Authentication caller, String id, @Body Named named) {
        var by = callers.access(caller);
        if (!by.may(Permission.MANAGE_USERS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        var team =
                UserAnswers.done(
                        renameTeam.rename(
                                new RenameTeam.Command(
                                        by,
                                        new TeamId(Identities.read(id)),
                                        Versions.seen(request),
                                        named.read())));
        return Versions.ok(TeamResponse.of(team), team.version());
    }
}
