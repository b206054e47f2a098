package com.quotedesk.web;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.files.LinkFile;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrdersBeingProposed;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.proposals.ProposedOrders;
import com.quotedesk.application.proposals.ShowProposal;
import com.quotedesk.testkit.files.FakeFileStore;
import com.quotedesk.testkit.proposals.RecordingProposalLetters;
import com.quotedesk.testkit.work.InMemoryStores;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/** What the page of clients needs, over the fakes. */
@Factory
class ProposalFakes {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    @Singleton
    Journal journal(InMemoryStores stores, Clock clock) {
        return new Journal(stores.auditLog(), stores.eventLog(), UUID::randomUUID, clock);
    }

    @Singleton
    ProposedOrders proposedOrders(InMemoryStores stores, Journal journal) {
        return new OrdersBeingProposed(
                stores.orders(), new OrderChanges(stores.transactions(), stores.orders(), journal));
    }

    @Singleton
    AnswerProposal answerProposal(
            InMemoryStores stores, ProposedOrders orders, Journal journal, Clock clock) {
        return new AnswerProposal(
                new ProposalChanges(
                        stores.transactions(),
                        stores.proposals(),
                        orders,
                        journal,
                        new RecordingProposalLetters()),
                orders,
                clock,
                ZONE);
    }

    @Singleton
    ShowProposal showProposal(InMemoryStores stores, Clock clock) {
        return new ShowProposal(stores.proposals(), clock, ZONE);
    }

    @Singleton
    FileStore fileStore(InMemoryStores stores) {
        return new FakeFileStore(stores.transactions());
    }

    @Singleton
    LinkFile linkFile(FileStore files, Clock clock) {
        return new LinkFile(files, clock, Duration.ofMinutes(15));
    }
}
