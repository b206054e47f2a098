package com.quotedesk.web.events;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.events.EventText;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.http.sse.Event;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Lets many follow the event log, each at its own place and pace. */
@Singleton
final class LiveEvents implements GracefulShutdownCapable {

    /**
     * @param look how often the log is looked at
     * @param heartbeat how long a stream may be silent; proxies close it after a minute or so
     * @param most streams at once on one node
     */
    @ConfigurationProperties("live-events")
    record Config(
            @Bindable(defaultValue = "500ms") Duration look,
            @Bindable(defaultValue = "20s") Duration heartbeat,
            @Bindable(defaultValue = "500") int most) {}

    private static final int BATCH = 200;

    private final EventLog log;
    private final EventText text;
    private final Config config;
    private final Semaphore places;
    private volatile boolean stopping;

    LiveEvents(EventLog log, EventText text, Config config) {
        this.log = log;
        this.text = text;
        this.config = config;
        this.places = new Semaphore(config.most());
    }

    /**
     * @param allowed asked with each heartbeat; once it says no, the stream ends
     * @throws ProblemException when too many follow already
     */
    Publisher<Event<String>> from(
            EventLog.Position from, List<Subscription> wanted, BooleanSupplier allowed) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(ProblemKind.UNAVAILABLE);
        }
        return Flux.<Event<String>>create(
                        sink -> {
                            var thread =
                                    Thread.ofVirtual()
                                            .name("live-events")
                                            .unstarted(() -> follow(sink, from, wanted, allowed));
                            sink.onCancel(thread::interrupt);
                            thread.start();
                        },
                        FluxSink.OverflowStrategy.BUFFER)
                .doFinally(_ -> places.release());
    }

    /** Whoever follows is let go, and goes on at another node from where it was. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        stopping = true;
        return CompletableFuture.completedFuture(null);
    }

    private void follow(
            FluxSink<Event<String>> sink,
            EventLog.Position from,
            List<Subscription> wanted,
            BooleanSupplier allowed) {
        var place = from;
        long heartbeat = config.heartbeat().toNanos();
        long spokenAt = System.nanoTime() - heartbeat;
        try {
            while (!sink.isCancelled() && !stopping) {
                if (System.nanoTime() - spokenAt >= heartbeat) {
                    if (!allowed.getAsBoolean()) {
                        break;
                    }
                    sink.next(Event.of("{}").name("heartbeat"));
                    spokenAt = System.nanoTime();
                }
                // Who reads slowly is not read ahead for.
                var happened =
                        sink.requestedFromDownstream() > 0
                                ? read(place)
                                : List.<EventLog.Written>of();
                for (var event : happened) {
                    place = event.position();
                    if (wanted.stream().anyMatch(one -> one.wants(event.type()))) {
                        sink.next(told(event));
                        spokenAt = System.nanoTime();
                    }
                }
                if (happened.size() < BATCH) {
                    Thread.sleep(config.look());
                }
            }
            sink.complete();
        } catch (InterruptedException | ProblemException ended) {
            sink.complete();
        }
    }

    /** While the log is away nothing is told; the stream goes on when it is back. */
    private List<EventLog.Written> read(EventLog.Position place) {
        try {
            return log.after(place, BATCH);
        } catch (PortFailure.Unavailable away) {
            return List.of();
        }
    }

    /** Without the values: they may be of something that the reader may not see. */
    private Event<String> told(EventLog.Written event) {
        var place = event.position();
        var thin = new EventLog.Written(place, event.at(), event.type(), event.subject(), Map.of());
        return Event.of(text.of(thin))
                .id(place.transaction() + "-" + place.number())
                .name(event.type());
    }
}
