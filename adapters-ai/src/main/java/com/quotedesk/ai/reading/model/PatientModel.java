package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.model.ModelFailure.Reason;
import com.quotedesk.application.reading.ModelBudget;
import com.quotedesk.application.reading.ModelSpending.Spent;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks another model again where that is worth it, within a limit of time and the day's budget, and
 * leaves it alone for a while when it keeps failing.
 */
final class PatientModel implements Model {

    /** Rests; a test's does not. */
    interface Rest {
        void rest(Duration time) throws InterruptedException;
    }

    /**
     * Characters of a token; fewer than any text has, so that no answer costs more than thought.
     */
    private static final int CHARS_OF_TOKEN = 2;

    /** What a picture is counted as, in tokens; one of the largest is less. */
    private static final int PICTURE_TOKENS = 40_000;

    private final Model model;
    private final ModelSettings settings;
    private final ModelBudget budget;
    private final Clock clock;
    private final Rest rest;
    private final CircuitBreaker breaker;

    PatientModel(Model model, ModelSettings settings, ModelBudget budget, Clock clock, Rest rest) {
        this.model = model;
        this.settings = settings;
        this.budget = budget;
        this.clock = clock;
        this.rest = rest;
        breaker =
                CircuitBreaker.of(
                        settings.model(),
                        CircuitBreakerConfig.custom()
                                .slidingWindow(
                                        settings.breakAfter(),
                                        settings.breakAfter(),
                                        CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                                .failureRateThreshold(100)
                                .waitDurationInOpenState(settings.breakFor())
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .currentTimestampFunction(
                                        now -> now.millis(), TimeUnit.MILLISECONDS)
                                .clock(clock)
                                .build());
    }

    @Override
    public Answer ask(Question question, Duration within) throws ModelFailure {
        var deadline = clock.instant().plus(within);
        for (int attempt = 1; ; attempt++) {
            try {
                return askOnce(question, deadline);
            } catch (ModelFailure failure) {
                if (!failure.reason().worthRetrying() || attempt >= settings.attempts()) {
                    throw failure;
                }
                pause(pauseAfter(failure, attempt), deadline, failure);
            }
        }
    }

    private Answer askOnce(Question question, Instant deadline) throws ModelFailure {
        if (!breaker.tryAcquirePermission()) {
            throw ModelFailure.of(Reason.LEFT_ALONE);
        }
        var atMost = atMost(question).at(settings);
        var call =
                budget.begin(settings.model(), question.prompt().name(), question.mail(), atMost);
        if (call.isEmpty()) {
            breaker.releasePermission();
            throw ModelFailure.of(Reason.BUDGET);
        }
        try {
            var answer = model.ask(question, shorter(settings.callTimeout(), left(deadline)));
            breaker.onSuccess(0, TimeUnit.MILLISECONDS);
            end(question, call.get(), "answered", answer.usage().at(settings));
            return answer;
        } catch (ModelFailure failure) {
            if (failure.reason().serverFails()) {
                breaker.onError(0, TimeUnit.MILLISECONDS, failure);
            } else {
                breaker.onSuccess(0, TimeUnit.MILLISECONDS);
            }
            var usage = failure.usage();
            end(
                    question,
                    call.get(),
                    failure.reason().code(),
                    usage == null ? atMost : usage.at(settings));
            throw failure;
        }
    }

    private void end(Question question, UUID call, String outcome, Spent spent) {
        budget.end(call, outcome, spent);
        question.bill().add(spent);
    }

    private Usage atMost(Question question) {
        long chars =
                (long) question.input().length()
                        + question.prompt().instructions().length()
                        + question.prompt().schema().toString().length();
        return new Usage(
                chars / CHARS_OF_TOKEN + (question.picture() == null ? 0 : PICTURE_TOKENS),
                settings.maxOutputTokens());
    }

    private Duration pauseAfter(ModelFailure failure, int attempt) {
        @Nullable Duration asked = failure.retryAfter();
        return asked == null ? settings.pause().multipliedBy(1L << (attempt - 1)) : asked;
    }

    /** Rests before the next try, unless the time would be over then. */
    private void pause(Duration time, Instant deadline, ModelFailure failure) throws ModelFailure {
        if (time.compareTo(left(deadline)) >= 0) {
            throw failure;
        }
        try {
            rest.rest(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw ModelFailure.of(Reason.INTERRUPTED);
        }
    }

    private Duration left(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
