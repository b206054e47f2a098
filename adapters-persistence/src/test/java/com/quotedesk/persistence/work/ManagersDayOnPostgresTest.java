package com.quotedesk.persistence.work;

import com.quotedesk.testkit.story.ManagersDay;
import com.quotedesk.testkit.work.Stores;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagersDayOnPostgresTest implements ManagersDay {

    @Override
    public Stores stores() {
        return PostgresStores.running();
    }
}
