package com.quotedesk.testkit.work;

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

/**
 * All the stores of one desk, on one set of transactions: what contracts run against, in memory or
 * on a database. A contract never counts on being alone in them.
 */
public interface Stores {
    Transactions transactions();

    Orders orders();

    OrderBoard orderBoard();

    Messages messages();

    MessageBoard messageBoard();

    Matches matches();

    MessageFiles messageFiles();

    Outbox outbox();

    OutboxBoard outboxBoard();

    SentCopies sentCopies();

    LetterTemplates letterTemplates();

    LinkGenerations linkGenerations();

    Mailboxes mailboxes();

    Clients clients();

    ClientBoard clientBoard();

    Suppliers suppliers();

    SupplierBoard supplierBoard();

    Users users();

    Teams teams();

    UserBoard userBoard();

    Sessions sessions();

    ApiTokens apiTokens();

    SecondFactors secondFactors();

    LoginAttempts loginAttempts();

    KeptRequests keptRequests();

    StoredSettings settings();

    ModelSpending modelSpending();

    Readings readings();

    ReadingMemory readingMemory();

    DocumentNumbers numbers();

    AuditLog auditLog();

    AuditBoard auditBoard();

    AuditChain auditChain();

    EventLog eventLog();

    EventReaders eventReaders();

    Webhooks webhooks();

    WebhookDeliveries webhookDeliveries();

    Rfqs rfqs();

    RfqBoard rfqBoard();

    Quotes quotes();

    AnswerDrafts answerDrafts();

    AnswerFiles answerFiles();

    Imports imports();

    StoredRates rates();

    Choices choices();

    PriceHistory priceHistory();

    SupplierHistory supplierHistory();

    PricingRules pricingRules();

    Proposals proposals();

    ProposalBoard proposalBoard();

    SearchIndex searchIndex();

    Figures figures();

    FigureBoard figureBoard();

    Letterheads letterheads();
}
