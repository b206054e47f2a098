package com.quotedesk.web.jobs;

import com.quotedesk.application.jobs.Jobs;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.jobs.RunJob;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
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
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the desk does again and again. */
@Controller("/api/v1/jobs")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobsController {

    /**
     * @param every how long it rests after each time, in seconds; null for one that this node does
     *     not know
     * @param failures how often in a row it failed
     */
    @Serdeable
    record JobResponse(
            String name,
            @Nullable Long every,
            Instant next,
            boolean running,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            int failures) {
        static JobResponse of(Jobs.State state, @Nullable Duration every) {
            return new JobResponse(
                    state.name(),
                    every == null ? null : every.toSeconds(),
                    state.next(),
                    state.running(),
                    state.lastSuccess(),
                    state.lastFailure(),
                    state.failures());
        }
    }

    @Serdeable
    record JobsResponse(List<JobResponse> items) {}

    private final Jobs jobs;
    private final RunJob runJob;
    private final Map<String, Duration> known;
    private final Callers callers;

    JobsController(Jobs jobs, RunJob runJob, List<RecurringJob> known, Callers callers) {
        this.jobs = jobs;
        this.runJob = runJob;
        this.known =
                known.stream().collect(Collectors.toMap(RecurringJob::name, RecurringJob::every));
        this.callers = callers;
    }

    /** List recurring work: when it ran, how it ended, when it runs next. */
    @Get
    JobsResponse list(Authentication caller) {
        if (!callers.access(caller).may(Permission.CHANGE_SETTINGS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        return new JobsResponse(
                jobs.all().stream()
                        .map(state -> JobResponse.of(state, known.get(state.name())))
                        .toList());
    }

    /** Has it done within moments, by whichever node comes first. */
    @Post("/{name}/run")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<JobsResponse> run(Authentication caller, String name) {
        return switch (runJob.run(new RunJob.Command(callers.access(caller), name))) {
            case RunJob.Outcome.Hurried _ ->
                    HttpResponse.<JobsResponse>accepted().body(list(caller));
            case RunJob.Outcome.Forbidden _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case RunJob.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case RunJob.Outcome.Running _ -> throw ProblemException.refused("job-running");
        };
    }
}
