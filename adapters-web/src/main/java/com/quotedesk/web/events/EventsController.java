package com.quotedesk.web.events;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;

/** What happens, as it happens. */
@Controller("/api/v1/events")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventsController {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final EventLog log;
    private final LiveEvents live;
    private final Callers callers;

    EventsController(EventLog log, LiveEvents live, Callers callers) {
        this.log = log;
        this.live = live;
        this.callers = callers;
    }

    /**
     * Follow what happens, as server-sent events. An event names what changed; what it is now is
     * read where it lives, as far as the caller may see it. With {@code Last-Event-ID} the stream
     * goes on where it broke, and misses nothing.
     */
    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    @Parameter(
            name = "types",
            in = ParameterIn.QUERY,
            description = "order.cancelled.v1, order.* or *; several with commas",
            schema = @Schema(type = "string", example = "order.*"))
    @Parameter(
            name = LAST_EVENT_ID,
            in = ParameterIn.HEADER,
            description = "The id of the last event that was seen",
            schema = @Schema(type = "string", example = "1042-77"))
    HttpResponse<Publisher<Event<String>>> follow(HttpRequest<?> request, Authentication caller) {
        if (!callers.access(caller).may(Permission.VIEW_ORDERS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        var wanted = wanted(request.getParameters().getFirst("types").orElse("*"));
        var from =
                Optional.ofNullable(request.getHeaders().get(LAST_EVENT_ID))
                        .filter(place -> !place.isEmpty())
                        .map(EventsController::place)
                        .orElseGet(log::last);
        var events =
                live.from(from, wanted, () -> callers.access(caller).may(Permission.VIEW_ORDERS));
        return HttpResponse.<Publisher<Event<String>>>ok(events)
                // Proxies hold back what they think is a page.
                .header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static EventLog.Position place(String id) {
        var matcher = PLACE.matcher(id);
        if (!matcher.matches()) {
            throw ProblemException.wrong(List.of(Wrong.of(LAST_EVENT_ID, "value.invalid")));
        }
        return new EventLog.Position(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    private static List<Subscription> wanted(String patterns) {
        var wanted = new ArrayList<Subscription>();
        for (var pattern : patterns.split(",", 100)) {
            try {
                wanted.add(new Subscription(pattern));
            } catch (IllegalArgumentException noPattern) {
                throw ProblemException.wrong(List.of(Wrong.of("types", "value.events")));
            }
        }
        return wanted;
    }
}
