package com.quotedesk.application.answers;

import com.quotedesk.domain.rfqs.RfqId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The files that suppliers gave us. Their bytes are in the file store. */
public interface AnswerFiles {

    void add(AnswerFile file);

    /** Those of a request that were not taken back, oldest first. */
    List<AnswerFile> of(RfqId rfq);

    /**
     * The supplier takes a file back; that it was there stays known.
     *
     * @return whether there was such a file of the request
     */
    boolean takeBack(RfqId rfq, UUID file, Instant at);
}
