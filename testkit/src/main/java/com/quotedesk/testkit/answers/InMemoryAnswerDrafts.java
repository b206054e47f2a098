package com.quotedesk.testkit.answers;

import com.quotedesk.application.answers.AnswerDraft;
import com.quotedesk.application.answers.AnswerDrafts;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryAnswerDrafts implements AnswerDrafts {

    private final Table<UUID, AnswerDraft> drafts;

    public InMemoryAnswerDrafts(InMemoryTransactions transactions) {
        drafts = new Table<>(transactions);
    }

    @Override
    public Optional<AnswerDraft> find(RfqId rfq) {
        return drafts.get(rfq.value());
    }

    @Override
    public void replace(AnswerDraft draft) {
        if (find(draft.rfq()).map(AnswerDraft::version).orElse(0L) != draft.version() - 1) {
            throw new PortFailure.Stale("changed meanwhile: the draft of " + draft.rfq(), null);
        }
        drafts.put(draft.rfq().value(), draft);
    }
}
