package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.health.Probe;
import com.quotedesk.application.jobs.Jobs;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.OutboxBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/** What is counted of the work of the desk. It is looked up when somebody asks. */
@Factory
final class MetricsWiring {

    private static final Sight EVERYTHING = new Sight(Scope.ALL, new UserId(new UUID(0, 0)), null);

    @Singleton
    @Named("jobs")
    MeterBinder jobs(Jobs jobs, Clock clock) {
        return registry -> {
            gauge(
                            "jobs.failing",
                            jobs,
                            all -> all.all().stream().filter(job -> job.failures() > 0).count())
                    .register(registry);
            gauge(
                            "jobs.late",
                            jobs,
                            all ->
                                    all.all().stream()
                                            .filter(job -> !job.running())
                                            .filter(
                                                    job ->
                                                            job.next()
                                                                    .isBefore(
                                                                            clock.instant()
                                                                                    .minusSeconds(
                                                                                            60)))
                                            .count())
                    .register(registry);
        };
    }

    /** Up to {@link Page#MAX_LIMIT} of each: more is as bad. */
    @Singleton
    @Named("mail")
    MeterBinder mail(MessageBoard messages, OutboxBoard outbox) {
        return registry -> {
            for (var state : List.of(MessageState.RECEIVED, MessageState.QUARANTINED)) {
                gauge("mail.messages", messages, board -> count(board, state))
                        .tag("state", state.name())
                        .register(registry);
            }
            for (var state :
                    List.of(
                            OutgoingState.NEW,
                            OutgoingState.RETRY_AT,
                            OutgoingState.FAILED,
                            OutgoingState.UNKNOWN)) {
                gauge("mail.outbox", outbox, board -> count(board, state))
                        .tag("state", state.name())
                        .register(registry);
            }
        };
    }

    private static int count(OutboxBoard board, OutgoingState state) {
        var filter = new OutboxBoard.Filter(Set.of(state), Set.of(), null, null);
        return board.list(new OutboxBoard.Query(EVERYTHING, filter, Page.MAX_LIMIT, null))
                .items()
                .size();
    }

    private static int count(MessageBoard board, MessageState state) {
        var filter = new MessageBoard.Filter(Set.of(state), Set.of(), null, null, null, null);
        return board.list(new MessageBoard.Query(EVERYTHING, filter, Page.MAX_LIMIT, null))
                .items()
                .size();
    }

    @Singleton
    @Named("parts")
    MeterBinder parts(List<Probe> probes) {
        return registry ->
                probes.forEach(
                        probe ->
                                gauge(
                                                "part.up",
                                                probe,
                                                one -> one.check() == Probe.Status.DOWN ? 0 : 1)
                                        .tag("part", probe.part())
                                        .register(registry));
    }

    private static <T> Gauge.Builder<T> gauge(String name, T of, ToDoubleFunction<T> value) {
        return Gauge.builder("quotedesk." + name, of, value);
    }
}
