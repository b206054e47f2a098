package com.quotedesk.testkit.story;

import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.Stores;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagersDayInMemoryTest implements ManagersDay {

    private final Stores stores = new InMemoryStores();

    @Override
    public Stores stores() {
        return stores;
    }
}
