package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.idempotency.KeptRequests;
import com.quotedesk.application.idempotency.OnceOnly;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.users.LoginAttempts;
import com.quotedesk.application.users.Sessions;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.web.security.RateLimits;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** How the API is guarded. */
@Factory
final class AccessWiring {

    /** Addresses that somebody logged in from are known for so long after. */
    private static final Duration SESSIONS_KEPT = Duration.ofDays(90);

    private static final Duration EVERY = Duration.ofHours(1);

    @Singleton
    RateLimits rateLimits(Settings settings) {
        return settings.access().limits();
    }

    @Singleton
    OnceOnly onceOnly(
            Transactions transactions,
            KeptRequests requests,
            Settings settings,
            Ids ids,
            Clock clock) {
        return new OnceOnly(transactions, requests, settings.access().idempotency(), ids, clock);
    }

    @Singleton
    @Named("forget-access")
    RecurringJob forgetting(
            Transactions transactions,
            Sessions sessions,
            LoginAttempts attempts,
            OnceOnly once,
            Settings settings,
            Clock clock) {
        var failuresKept = settings.access().logins().forgetAfter();
        return new RecurringJob(
                "forget-access",
                EVERY,
                () -> {
                    var now = clock.instant();
                    transactions.run(() -> sessions.forget(now.minus(SESSIONS_KEPT)));
                    transactions.run(() -> attempts.forget(now.minus(failuresKept)));
                    once.forget();
                });
    }
}
