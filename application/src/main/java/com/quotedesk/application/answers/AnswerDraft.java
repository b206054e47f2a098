package com.quotedesk.application.answers;

import com.quotedesk.domain.rfqs.RfqId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier has typed into its page, as it was typed; it stays when it was sent, so that it
 * can be changed.
 *
 * @param fields by their names; those left empty are not there
 * @param sent the last form that was sent, so that the same one sent again is known; null before
 * @param version counts the changes, from 1
 */
public record AnswerDraft(
        RfqId rfq, Map<String, String> fields, @Nullable UUID sent, Instant savedAt, long version) {
    public AnswerDraft {
        fields = Map.copyOf(fields);
    }
}
