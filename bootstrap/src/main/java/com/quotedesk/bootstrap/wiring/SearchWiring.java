package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.search.SearchEverything;
import com.quotedesk.application.search.SearchIndex;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** One box for everything. */
@Factory
final class SearchWiring {

    @Singleton
    SearchEverything searchEverything(SearchIndex index) {
        return new SearchEverything(index);
    }
}
