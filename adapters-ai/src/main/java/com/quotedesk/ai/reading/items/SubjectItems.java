package com.quotedesk.ai.reading.items;

import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;

/** Says of items that were read from the subject that they stand there. */
final class SubjectItems {

    private static final Evidence SUBJECT = new Evidence.InHeader("Subject");

    private SubjectItems() {}

    static Draft inHeader(Draft draft) {
        var sku = draft.sku();
        var quantity = draft.quantity();
        return new Draft(
                draft.name(),
                SUBJECT,
                draft.confidence(),
                sku == null ? null : moved(sku),
                quantity == null ? null : moved(quantity),
                moved(draft.unit()),
                draft.unknownUnit());
    }

    private static <T> Found<T> moved(Found<T> found) {
        return new Found<>(found.value(), SUBJECT, found.confidence());
    }
}
