package com.quotedesk.testkit;

import com.quotedesk.testkit.audit.AuditLogContract;
import com.quotedesk.testkit.clients.ClientsContract;
import com.quotedesk.testkit.events.EventLogContract;
import com.quotedesk.testkit.mail.MessagesContract;
import com.quotedesk.testkit.numbering.DocumentNumbersContract;
import com.quotedesk.testkit.orders.OrdersContract;
import com.quotedesk.testkit.settings.StoredSettingsContract;
import com.quotedesk.testkit.suppliers.SuppliersContract;
import com.quotedesk.testkit.users.UsersContract;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.Stores;
import com.quotedesk.testkit.work.TransactionsContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** The fakes keep the contracts that the real stores keep. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InMemoryStoresTest {

    private final Stores stores = new InMemoryStores();

    @Nested
    class Transactions implements TransactionsContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Numbers implements DocumentNumbersContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Clients implements ClientsContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Suppliers implements SuppliersContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Settings implements StoredSettingsContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Users implements UsersContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Orders implements OrdersContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class Messages implements MessagesContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class AuditLog implements AuditLogContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }

    @Nested
    class EventLog implements EventLogContract {
        @Override
        public Stores stores() {
            return stores;
        }
    }
}
