package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.web.outgoing.GuardedHttp;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Calls to addresses that people wrote down. */
@Factory
final class OutgoingWiring {

    @Singleton
    OutgoingCalls outgoingCalls(Settings settings) {
        return GuardedHttp.calls(settings.calls());
    }
}
