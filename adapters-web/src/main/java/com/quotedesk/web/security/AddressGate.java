package com.quotedesk.web.security;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Lets no address ask too often, before anything is done for it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(AddressGate.ORDER)
final class AddressGate {

    /** Before the security filter. */
    static final int ORDER = 30_000;

    private final Shares shares;

    AddressGate(Shares shares) {
        this.shares = shares;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void enter(HttpRequest<?> request) {
        shares.takeOfAddress(request);
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        shares.tell(request, response);
    }
}
