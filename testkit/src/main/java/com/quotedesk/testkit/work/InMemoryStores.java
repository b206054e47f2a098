package com.quotedesk.testkit.work;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.testkit.analytics.InMemoryFigures;
import com.quotedesk.testkit.answers.InMemoryAnswerDrafts;
import com.quotedesk.testkit.answers.InMemoryAnswerFiles;
import com.quotedesk.testkit.audit.InMemoryAuditLog;
import com.quotedesk.testkit.clients.InMemoryClients;
import com.quotedesk.testkit.comparison.InMemoryChoices;
import com.quotedesk.testkit.comparison.InMemoryItemHistory;
import com.quotedesk.testkit.documents.InMemoryLetterheads;
import com.quotedesk.testkit.events.InMemoryEventLog;
import com.quotedesk.testkit.events.InMemoryEventReaders;
import com.quotedesk.testkit.idempotency.InMemoryKeptRequests;
import com.quotedesk.testkit.imports.InMemoryImports;
import com.quotedesk.testkit.links.InMemoryLinkGenerations;
import com.quotedesk.testkit.mail.InMemoryLetterTemplates;
import com.quotedesk.testkit.mail.InMemoryMailboxes;
import com.quotedesk.testkit.mail.InMemoryMatches;
import com.quotedesk.testkit.mail.InMemoryMessageBoard;
import com.quotedesk.testkit.mail.InMemoryMessageFiles;
import com.quotedesk.testkit.mail.InMemoryMessages;
import com.quotedesk.testkit.mail.InMemoryOutbox;
import com.quotedesk.testkit.mail.InMemoryOutboxBoard;
import com.quotedesk.testkit.mail.InMemorySentCopies;
import com.quotedesk.testkit.numbering.InMemoryDocumentNumbers;
import com.quotedesk.testkit.orders.InMemoryOrders;
import com.quotedesk.testkit.pricing.InMemoryPricingRules;
import com.quotedesk.testkit.proposals.InMemoryProposals;
import com.quotedesk.testkit.quotes.InMemoryQuotes;
import com.quotedesk.testkit.rates.InMemoryStoredRates;
import com.quotedesk.testkit.reading.InMemoryModelSpending;
import com.quotedesk.testkit.reading.InMemoryReadingMemory;
import com.quotedesk.testkit.reading.InMemoryReadings;
import com.quotedesk.testkit.rfqs.InMemoryRfqs;
import com.quotedesk.testkit.search.InMemorySearchIndex;
import com.quotedesk.testkit.settings.InMemoryStoredSettings;
import com.quotedesk.testkit.suppliers.InMemorySuppliers;
import com.quotedesk.testkit.users.InMemoryApiTokens;
import com.quotedesk.testkit.users.InMemoryLoginAttempts;
import com.quotedesk.testkit.users.InMemorySecondFactors;
import com.quotedesk.testkit.users.InMemorySessions;
import com.quotedesk.testkit.users.InMemoryTeams;
import com.quotedesk.testkit.users.InMemoryUsers;
import com.quotedesk.testkit.webhooks.InMemoryWebhookDeliveries;
import com.quotedesk.testkit.webhooks.InMemoryWebhooks;

/** A whole desk in memory. */
public final class InMemoryStores implements Stores {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuditLog auditLog = new InMemoryAuditLog(transactions);
    private final InMemoryEventLog eventLog = new InMemoryEventLog(transactions);
    private final InMemoryEventReaders eventReaders = new InMemoryEventReaders(transactions);
    private final InMemoryWebhookDeliveries webhookDeliveries =
            new InMemoryWebhookDeliveries(transactions);
    private final InMemoryWebhooks webhooks = new InMemoryWebhooks(transactions, webhookDeliveries);
    private final InMemoryClients clients = new InMemoryClients(transactions);
    private final InMemorySuppliers suppliers = new InMemorySuppliers(transactions);
    private final InMemoryStoredSettings settings = new InMemoryStoredSettings(transactions);
    private final InMemoryTeams teams = new InMemoryTeams(transactions);
    private final InMemoryUsers users = new InMemoryUsers(transactions, teams);
    private final InMemorySessions sessions = new InMemorySessions(transactions, users);
    private final InMemoryApiTokens apiTokens = new InMemoryApiTokens(transactions, users);
    private final InMemorySecondFactors secondFactors = new InMemorySecondFactors(transactions);
    private final InMemoryLoginAttempts loginAttempts = new InMemoryLoginAttempts(transactions);
    private final InMemoryKeptRequests keptRequests = new InMemoryKeptRequests(transactions);
    private final InMemoryModelSpending modelSpending = new InMemoryModelSpending(transactions);
    private final InMemoryDocumentNumbers numbers = new InMemoryDocumentNumbers(transactions);
    private final InMemoryMessages messages = new InMemoryMessages(transactions);
    private final InMemoryMatches matches = new InMemoryMatches(transactions);
    private final InMemoryMessageFiles messageFiles =
            new InMemoryMessageFiles(transactions, messages);
    private final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
    private final InMemorySentCopies sentCopies = new InMemorySentCopies(transactions, outbox);
    private final InMemoryLetterTemplates letterTemplates =
            new InMemoryLetterTemplates(transactions);
    private final InMemoryLinkGenerations linkGenerations =
            new InMemoryLinkGenerations(transactions);
    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes(transactions);
    private final InMemoryOrders orders = new InMemoryOrders(transactions, clients, messages);
    private final InMemoryReadingMemory readingMemory = new InMemoryReadingMemory(transactions);
    private final InMemoryMessageBoard messageBoard =
            new InMemoryMessageBoard(messages, matches, orders);
    private final InMemoryReadings readings = new InMemoryReadings(transactions, orders);
    private final InMemoryPricingRules pricingRules = new InMemoryPricingRules(transactions);
    private final InMemoryProposals proposals =
            new InMemoryProposals(transactions, orders, clients);

    private final InMemoryLetterheads letterheads = new InMemoryLetterheads(transactions);
    private final InMemoryRfqs rfqs = new InMemoryRfqs(transactions, suppliers, orders);
    private final InMemoryOutboxBoard outboxBoard =
            new InMemoryOutboxBoard(outbox, orders, rfqs, proposals);
    private final InMemoryQuotes quotes = new InMemoryQuotes(transactions, rfqs);
    private final InMemoryFigures figures =
            new InMemoryFigures(transactions, orders, rfqs, quotes, proposals, clients, suppliers);
    private final InMemoryAnswerDrafts answerDrafts = new InMemoryAnswerDrafts(transactions);
    private final InMemoryAnswerFiles answerFiles = new InMemoryAnswerFiles(transactions);
    private final InMemoryImports imports = new InMemoryImports(transactions);
    private final InMemoryStoredRates rates = new InMemoryStoredRates(transactions);
    private final InMemoryChoices choices = new InMemoryChoices(transactions);
    private final InMemorySearchIndex searchIndex =
            new InMemorySearchIndex(orders, rfqs, proposals, clients, suppliers, messageBoard);
    private final InMemoryItemHistory history = new InMemoryItemHistory(rfqs, quotes);

    @Override
    public InMemoryTransactions transactions() {
        return transactions;
    }

    @Override
    public InMemoryModelSpending modelSpending() {
        return modelSpending;
    }

    @Override
    public InMemoryReadingMemory readingMemory() {
        return readingMemory;
    }

    @Override
    public InMemoryReadings readings() {
        return readings;
    }

    @Override
    public InMemoryOrders orders() {
        return orders;
    }

    @Override
    public InMemoryOrders orderBoard() {
        return orders;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public InMemoryMatches matches() {
        return matches;
    }

    @Override
    public InMemoryMailboxes mailboxes() {
        return mailboxes;
    }

    @Override
    public MessageBoard messageBoard() {
        return messageBoard;
    }

    @Override
    public InMemoryMessageFiles messageFiles() {
        return messageFiles;
    }

    @Override
    public InMemoryOutboxBoard outboxBoard() {
        return outboxBoard;
    }

    @Override
    public InMemoryOutbox outbox() {
        return outbox;
    }

    @Override
    public InMemorySentCopies sentCopies() {
        return sentCopies;
    }

    @Override
    public InMemoryLetterTemplates letterTemplates() {
        return letterTemplates;
    }

    @Override
    public InMemoryLinkGenerations linkGenerations() {
        return linkGenerations;
    }

    @Override
    public InMemoryAnswerDrafts answerDrafts() {
        return answerDrafts;
    }

    @Override
    public InMemoryImports imports() {
        return imports;
    }

    @Override
    public InMemoryAnswerFiles answerFiles() {
        return answerFiles;
    }

    @Override
    public InMemoryClients clients() {
        return clients;
    }

    @Override
    public InMemoryClients clientBoard() {
        return clients;
    }

    @Override
    public InMemorySuppliers suppliers() {
        return suppliers;
    }

    @Override
    public InMemorySuppliers supplierBoard() {
        return suppliers;
    }

    @Override
    public InMemoryEventReaders eventReaders() {
        return eventReaders;
    }

    @Override
    public InMemoryWebhooks webhooks() {
        return webhooks;
    }

    @Override
    public InMemoryWebhookDeliveries webhookDeliveries() {
        return webhookDeliveries;
    }

    @Override
    public InMemoryUsers users() {
        return users;
    }

    @Override
    public InMemoryTeams teams() {
        return teams;
    }

    @Override
    public InMemoryUsers userBoard() {
        return users;
    }

    @Override
    public InMemorySessions sessions() {
        return sessions;
    }

    @Override
    public InMemoryApiTokens apiTokens() {
        return apiTokens;
    }

    @Override
    public InMemorySecondFactors secondFactors() {
        return secondFactors;
    }

    @Override
    public InMemoryLoginAttempts loginAttempts() {
        return loginAttempts;
    }

    @Override
    public InMemoryKeptRequests keptRequests() {
        return keptRequests;
    }

    @Override
    public InMemoryStoredSettings settings() {
        return settings;
    }

    @Override
    public InMemoryDocumentNumbers numbers() {
        return numbers;
    }

    @Override
    public InMemoryAuditLog auditLog() {
        return auditLog;
    }

    @Override
    public InMemoryEventLog eventLog() {
        return eventLog;
    }

    @Override
    public InMemoryRfqs rfqs() {
        return rfqs;
    }

    @Override
    public InMemoryRfqs rfqBoard() {
        return rfqs;
    }

    @Override
    public InMemoryQuotes quotes() {
        return quotes;
    }

    @Override
    public InMemoryChoices choices() {
        return choices;
    }

    @Override
    public InMemoryItemHistory priceHistory() {
        return history;
    }

    @Override
    public InMemoryItemHistory supplierHistory() {
        return history;
    }

    @Override
    public InMemoryStoredRates rates() {
        return rates;
    }

    @Override
    public InMemoryAuditLog auditBoard() {
        return auditLog;
    }

    @Override
    public InMemoryAuditLog auditChain() {
        return auditLog;
    }

    @Override
    public InMemoryPricingRules pricingRules() {
        return pricingRules;
    }

    @Override
    public InMemoryLetterheads letterheads() {
        return letterheads;
    }

    @Override
    public InMemoryProposals proposals() {
        return proposals;
    }

    @Override
    public InMemoryProposals proposalBoard() {
        return proposals;
    }

    @Override
    public InMemorySearchIndex searchIndex() {
        return searchIndex;
    }

    @Override
    public InMemoryFigures figures() {
        return figures;
    }

    @Override
    public InMemoryFigures figureBoard() {
        return figures;
    }
}
