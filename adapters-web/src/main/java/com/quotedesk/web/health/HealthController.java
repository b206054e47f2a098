package com.quotedesk.web.health;

import com.quotedesk.application.health.Probe;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a load balancer and an operator ask: 200 while the desk works, 503 while a part that it
 * cannot work without is down. {@code DEGRADED} works, without all its parts.
 */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {

    private final List<Probe> probes;

    HealthController(List<Probe> probes) {
        this.probes = probes.stream().sorted(Comparator.comparing(Probe::part)).toList();
    }

    @Get
    HttpResponse<Map<String, String>> health() {
        var parts = new LinkedHashMap<String, String>();
        boolean works = true;
        boolean whole = true;
        for (var probe : probes) {
            var status = probe.check();
            parts.put(probe.part(), status.name());
            boolean down = status == Probe.Status.DOWN;
            works &= !(down && probe.needed());
            whole &= !down;
        }
        var answer = new LinkedHashMap<String, String>();
        answer.put("status", !works ? "DOWN" : whole ? "UP" : "DEGRADED");
        answer.putAll(parts);
        return HttpResponse.<Map<String, String>>status(
                        works ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(answer);
    }
}
