package com.quotedesk.bootstrap.wiring;

import com.fasterxml.uuid.Generators;
import com.quotedesk.application.work.Ids;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** What every feature works with. */
@Factory
final class WorkWiring {

    /** In microseconds, since the database keeps no finer: what is stored comes back equal. */
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Singleton
    Ids ids() {
        return Generators.timeBasedEpochGenerator()::generate;
    }
}
