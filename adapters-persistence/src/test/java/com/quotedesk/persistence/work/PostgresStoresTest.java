package com.quotedesk.persistence.work;

import com.quotedesk.testkit.work.Stores;
import com.quotedesk.testkit.work.StoresContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** The stores on PostgreSQL keep the contracts that the fakes keep. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresStoresTest extends StoresContract {

    @Override
    protected Stores stores() {
        return PostgresStores.running();
    }
}
