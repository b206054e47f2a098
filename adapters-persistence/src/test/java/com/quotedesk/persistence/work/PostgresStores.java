package com.quotedesk.persistence.work;

import com.quotedesk.application.analytics.FigureBoard;
import com.quotedesk.application.analytics.Figures;
import com.quotedesk.application.answers.AnswerDrafts;
import com.quotedesk.application.answers.AnswerFiles;
import com.quotedesk.application.audit.AuditBoard;
import com.quotedesk.application.audit.AuditChain;
import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.comparison.Choices;
import com.quotedesk.application.comparison.PriceHistory;
import com.quotedesk.application.documents.Letterheads;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.events.EventReaders;
import com.quotedesk.application.idempotency.KeptRequests;
import com.quotedesk.application.imports.Imports;
import com.quotedesk.application.links.LinkGenerations;
import com.quotedesk.application.mail.LetterTemplates;
import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.application.mail.Matches;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.MessageFiles;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.Outbox;
import com.quotedesk.application.mail.OutboxBoard;
import com.quotedesk.application.mail.SentCopies;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.pricing.PricingRules;
import com.quotedesk.application.proposals.ProposalBoard;
import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.rates.StoredRates;
import com.quotedesk.application.reading.ModelSpending;
import com.quotedesk.application.reading.ReadingMemory;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.search.SearchIndex;
import com.quotedesk.application.settings.StoredSettings;
import com.quotedesk.application.suppliers.SupplierBoard;
import com.quotedesk.application.suppliers.SupplierHistory;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.users.ApiTokens;
import com.quotedesk.application.users.LoginAttempts;
import com.quotedesk.application.users.SecondFactors;
import com.quotedesk.application.users.Sessions;
import com.quotedesk.application.users.Teams;
import com.quotedesk.application.users.UserBoard;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.webhooks.WebhookDeliveries;
import com.quotedesk.application.webhooks.Webhooks;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.testkit.work.Stores;
import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The stores on a real PostgreSQL, which is started once for all tests. */
public final class PostgresStores implements Stores {

    private static final String USER = "postgres";
    private static PostgresStores only;

    private final String url;
    private final ApplicationContext context;

    private PostgresStores(EmbeddedPostgres postgres) {
        url = postgres.getJdbcUrl(USER, "postgres");
        Migrations.migrate(url, USER, USER);
        context =
                ApplicationContext.run(
                        Map.of(
                                "datasources.default.url", url,
                                "datasources.default.username", USER,
                                "datasources.default.password", USER,
                                "datasources.default.dialect", "POSTGRES",
                                "datasources.default.maximum-pool-size", "20"));
    }

    public static synchronized PostgresStores running() {
        if (only == null) {
            try {
                // Zonky stops the server when the JVM ends.
                only = new PostgresStores(EmbeddedPostgres.builder().start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return only;
    }

    public String url() {
        return url;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public Transactions transactions() {
        return bean(Transactions.class);
    }

    @Override
    public Orders orders() {
        return bean(Orders.class);
    }

    @Override
    public OrderBoard orderBoard() {
        return bean(OrderBoard.class);
    }

    @Override
    public Messages messages() {
        return bean(Messages.class);
    }

    @Override
    public Mailboxes mailboxes() {
        return bean(Mailboxes.class);
    }

    @Override
    public MessageBoard messageBoard() {
        return bean(MessageBoard.class);
    }

    @Override
    public Matches matches() {
        return bean(Matches.class);
    }

    @Override
    public MessageFiles messageFiles() {
        return bean(MessageFiles.class);
    }

    @Override
    public OutboxBoard outboxBoard() {
        return bean(OutboxBoard.class);
    }

    @Override
    public Outbox outbox() {
        return bean(Outbox.class);
    }

    @Override
    public SentCopies sentCopies() {
        return bean(SentCopies.class);
    }

    @Override
    public LetterTemplates letterTemplates() {
        return bean(LetterTemplates.class);
    }

    @Override
    public LinkGenerations linkGenerations() {
        return bean(LinkGenerations.class);
    }

    @Override
    public AnswerDrafts answerDrafts() {
        return bean(AnswerDrafts.class);
    }

    @Override
    public Imports imports() {
        return bean(Imports.class);
    }

    @Override
    public AnswerFiles answerFiles() {
        return bean(AnswerFiles.class);
    }

    @Override
    public Clients clients() {
        return bean(Clients.class);
    }

    @Override
    public ClientBoard clientBoard() {
        return bean(ClientBoard.class);
    }

    @Override
    public Suppliers suppliers() {
        return bean(Suppliers.class);
    }

    @Override
    public SupplierBoard supplierBoard() {
        return bean(SupplierBoard.class);
    }

    @Override
    public Users users() {
        return bean(Users.class);
    }

    @Override
    public Teams teams() {
        return bean(Teams.class);
    }

    @Override
    public UserBoard userBoard() {
        return bean(UserBoard.class);
    }

    @Override
    public Sessions sessions() {
        return bean(Sessions.class);
    }

    @Override
    public ApiTokens apiTokens() {
        return bean(ApiTokens.class);
    }

    @Override
    public SecondFactors secondFactors() {
        return bean(SecondFactors.class);
    }

    @Override
    public LoginAttempts loginAttempts() {
        return bean(LoginAttempts.class);
    }

    @Override
    public KeptRequests keptRequests() {
        return bean(KeptRequests.class);
    }

    @Override
    public StoredSettings settings() {
        return bean(StoredSettings.class);
    }

    @Override
    public ModelSpending modelSpending() {
        return bean(ModelSpending.class);
    }

    @Override
    public ReadingMemory readingMemory() {
        return bean(ReadingMemory.class);
    }

    @Override
    public Readings readings() {
        return bean(Readings.class);
    }

    @Override
    public DocumentNumbers numbers() {
        return bean(DocumentNumbers.class);
    }

    @Override
    public AuditLog auditLog() {
        return bean(AuditLog.class);
    }

    @Override
    public EventLog eventLog() {
        return bean(EventLog.class);
    }

    @Override
    public Rfqs rfqs() {
        return bean(Rfqs.class);
    }

    @Override
    public RfqBoard rfqBoard() {
        return bean(RfqBoard.class);
    }

    @Override
    public Quotes quotes() {
        return bean(Quotes.class);
    }

    @Override
    public Choices choices() {
        return bean(Choices.class);
    }

    @Override
    public PriceHistory priceHistory() {
        return bean(PriceHistory.class);
    }

    @Override
    public SupplierHistory supplierHistory() {
        return bean(SupplierHistory.class);
    }

    @Override
    public EventReaders eventReaders() {
        return bean(EventReaders.class);
    }

    @Override
    public Webhooks webhooks() {
        return bean(Webhooks.class);
    }

    @Override
    public WebhookDeliveries webhookDeliveries() {
        return bean(WebhookDeliveries.class);
    }

    @Override
    public StoredRates rates() {
        return bean(StoredRates.class);
    }

    @Override
    public AuditBoard auditBoard() {
        return bean(AuditBoard.class);
    }

    @Override
    public AuditChain auditChain() {
        return bean(AuditChain.class);
    }

    @Override
    public PricingRules pricingRules() {
        return bean(PricingRules.class);
    }

    @Override
    public Letterheads letterheads() {
        return bean(Letterheads.class);
    }

    @Override
    public Proposals proposals() {
        return bean(Proposals.class);
    }

    @Override
    public ProposalBoard proposalBoard() {
        return bean(ProposalBoard.class);
    }

    @Override
    public SearchIndex searchIndex() {
        return bean(SearchIndex.class);
    }

    @Override
    public Figures figures() {
        return bean(Figures.class);
    }

    @Override
    public FigureBoard figureBoard() {
        return bean(FigureBoard.class);
    }
}
