package com.quotedesk.web.security;

import com.quotedesk.application.limits.Allowances;
import com.quotedesk.application.limits.Allowances.Verdict;
import com.quotedesk.application.limits.Rate;
import com.quotedesk.application.users.Caller;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Counts who asks how often, and tells it in headers (draft-ietf-httpapi-ratelimit-headers). */
@Singleton
final class Shares {

    /** What is left of the share that is nearest to its end. */
    private record Told(String name, Rate rate, Verdict verdict) {}

    private static final String ATTRIBUTE = "quotedesk.share";

    private final Allowances allowances;
    private final RateLimits limits;
    private final ClientAddresses addresses;

    Shares(Allowances allowances, RateLimits limits, ClientAddresses addresses) {
        this.allowances = allowances;
        this.limits = limits;
        this.addresses = addresses;
    }

    /**
     * @throws ProblemException when the address has asked too often
     */
    void takeOfAddress(HttpRequest<?> request) {
        take(request, "address", addresses.of(request), limits.perAddress());
    }

    /**
     * @throws ProblemException when the caller has asked too often
     */
    void takeOfCaller(HttpRequest<?> request, Caller caller) {
        var token = caller.token();
        var who = token == null ? caller.access().user().toString() : token.toString();
        take(request, "caller", who, limits.perCaller());
    }

    private void take(HttpRequest<?> request, String name, String who, @Nullable Rate rate) {
        if (rate == null) {
            return;
        }
        var verdict = allowances.take(name + ":" + who, rate);
        boolean nearer =
                request.getAttribute(ATTRIBUTE, Told.class)
                        .map(told -> verdict.left() <= told.verdict().left())
                        .orElse(true);
        if (nearer) {
            request.setAttribute(ATTRIBUTE, new Told(name, rate, verdict));
        }
        if (!verdict.granted()) {
            throw ProblemException.waiting(ProblemKind.TOO_MANY, verdict.pause());
        }
    }

    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ATTRIBUTE, Told.class)
                .ifPresent(
                        told -> {
                            var name = "\"" + told.name() + "\"";
                            response.header(
                                    "RateLimit-Policy",
                                    name
                                            + ";q="
                                            + told.rate().count()
                                            + ";w="
                                            + told.rate().per().toSeconds());
                            response.header(
                                    "RateLimit",
                                    name
                                            + ";r="
                                            + told.verdict().left()
                                            + ";t="
                                            + told.verdict()
                                                    .reset()
                                                    .plusNanos(999_999_999)
                                                    .toSeconds());
                        });
    }
}
