package com.quotedesk.testkit.work;

import com.quotedesk.testkit.analytics.FiguresContract;
import com.quotedesk.testkit.answers.AnswerDraftsContract;
import com.quotedesk.testkit.answers.AnswerFilesContract;
import com.quotedesk.testkit.audit.AuditLogContract;
import com.quotedesk.testkit.clients.ClientsContract;
import com.quotedesk.testkit.comparison.ComparisonStoresContract;
import com.quotedesk.testkit.documents.LetterheadsContract;
import com.quotedesk.testkit.events.EventLogContract;
import com.quotedesk.testkit.events.EventReadersContract;
import com.quotedesk.testkit.idempotency.KeptRequestsContract;
import com.quotedesk.testkit.imports.ImportsContract;
import com.quotedesk.testkit.links.LinkGenerationsContract;
import com.quotedesk.testkit.mail.LetterTemplatesContract;
import com.quotedesk.testkit.mail.MailboxesContract;
import com.quotedesk.testkit.mail.MatchesContract;
import com.quotedesk.testkit.mail.MessageFilesContract;
import com.quotedesk.testkit.mail.MessagesContract;
import com.quotedesk.testkit.mail.OutboxContract;
import com.quotedesk.testkit.mail.SentCopiesContract;
import com.quotedesk.testkit.numbering.DocumentNumbersContract;
import com.quotedesk.testkit.orders.OrdersContract;
import com.quotedesk.testkit.pricing.PricingRulesContract;
import com.quotedesk.testkit.proposals.ProposalsContract;
import com.quotedesk.testkit.quotes.QuotesContract;
import com.quotedesk.testkit.rates.StoredRatesContract;
import com.quotedesk.testkit.reading.ModelSpendingContract;
import com.quotedesk.testkit.reading.ReadingMemoryContract;
import com.quotedesk.testkit.reading.ReadingsContract;
import com.quotedesk.testkit.rfqs.RfqsContract;
import com.quotedesk.testkit.search.SearchContract;
import com.quotedesk.testkit.settings.StoredSettingsContract;
import com.quotedesk.testkit.suppliers.SuppliersContract;
import com.quotedesk.testkit.users.SecondFactorsContract;
import com.quotedesk.testkit.users.SessionsContract;
import com.quotedesk.testkit.users.UsersContract;
import com.quotedesk.testkit.webhooks.WebhooksContract;
import org.junit.jupiter.api.Nested;

/** Every contract of a store, for whoever implements them all on one set of transactions. */
public abstract class StoresContract {

    protected abstract Stores stores();

    @Nested
    class Transactions implements TransactionsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Numbers implements DocumentNumbersContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Clients implements ClientsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Suppliers implements SuppliersContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class AnswerDrafts implements AnswerDraftsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class SecondFactors implements SecondFactorsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Imports implements ImportsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class AnswerFiles implements AnswerFilesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Quotes implements QuotesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Comparisons implements ComparisonStoresContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class EventReaders implements EventReadersContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Webhooks implements WebhooksContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Rates implements StoredRatesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Settings implements StoredSettingsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class ModelSpending implements ModelSpendingContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class ReadingMemory implements ReadingMemoryContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Readings implements ReadingsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Users implements UsersContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Sessions implements SessionsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class KeptRequests implements KeptRequestsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Orders implements OrdersContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Mailboxes implements MailboxesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Messages implements MessagesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class SentCopies implements SentCopiesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Matches implements MatchesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Outbox implements OutboxContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class MessageFiles implements MessageFilesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class LetterTemplates implements LetterTemplatesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class LinkGenerations implements LinkGenerationsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class AuditLog implements AuditLogContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class EventLog implements EventLogContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Rfqs implements RfqsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class PricingRules implements PricingRulesContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Letterheads implements LetterheadsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Figures implements FiguresContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Search implements SearchContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }

    @Nested
    class Proposals implements ProposalsContract {
        @Override
        public Stores stores() {
            return StoresContract.this.stores();
        }
    }
}
