package com.quotedesk.web.metrics;

import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the program counts of itself, for Prometheus. To whoever does not bring the token for it
 * there is no such page.
 */
@Controller("/metrics")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricsController {

    /** The text format of Prometheus. */
    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    /**
     * @param token null where nobody may ask
     */
    @ConfigurationProperties("metrics")
    record Config(@Nullable String token) {
        /** The token is left out. */
        @Override
        public String toString() {
            return "Config[]";
        }
    }

    private final PrometheusMeterRegistry registry;
    private final @Nullable String expected;

    /**
     * @param others what other parts count; they need what the registry is needed by
     */
    MetricsController(PrometheusMeterRegistry registry, List<MeterBinder> others, Config config) {
        this.registry = registry;
        others.forEach(one -> one.bindTo(registry));
        expected = config.token() == null ? null : "Bearer " + config.token();
    }

    /** Read what the program counts of itself, in the text format of Prometheus. */
    @Get(produces = MediaType.TEXT_PLAIN)
    HttpResponse<String> metrics(HttpRequest<?> request) {
        var sent =
                Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.AUTHORIZATION), "");
        boolean right =
                expected != null
                        && MessageDigest.isEqual(
                                expected.getBytes(StandardCharsets.UTF_8),
                                sent.getBytes(StandardCharsets.UTF_8));
        if (!right) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
        return HttpResponse.ok(registry.scrape()).contentType(MediaType.of(FORMAT));
    }
}
