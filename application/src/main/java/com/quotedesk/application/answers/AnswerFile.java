package com.quotedesk.application.answers;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileType;
import com.quotedesk.domain.rfqs.RfqId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that a supplier gave us with its answer.
 *
 * @param name as the supplier calls it; only ever shown
 * @param size in bytes
 */
public record AnswerFile(
        UUID id, RfqId rfq, FileKey key, FileType type, String name, int size, Instant at) {}
