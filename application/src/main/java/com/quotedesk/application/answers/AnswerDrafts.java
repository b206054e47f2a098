package com.quotedesk.application.answers;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.rfqs.RfqId;
import java.util.Optional;

/** What suppliers have typed into their pages. */
public interface AnswerDrafts {

    Optional<AnswerDraft> find(RfqId rfq);

    /**
     * Puts the next version in the place of the one before; version 1 is the first.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(AnswerDraft draft);
}
