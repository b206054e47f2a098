package com.quotedesk.testkit;

import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.Stores;
import com.quotedesk.testkit.work.StoresContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** The fakes keep the contracts that the real stores keep. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InMemoryStoresTest extends StoresContract {

    private final Stores stores = new InMemoryStores();

    @Override
    protected Stores stores() {
        return stores;
    }
}
