package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRef;
import java.util.UUID;

/** A line that cannot be set beside the others. It is shown as it was written, and why. */
public record Incomparable(UUID item, QuoteRef quote, QuoteLine original, Reason reason) {

    /** Why a line cannot be compared. */
    public enum Reason {
        /** Nobody knows what its currency is worth. */
        NO_RATE,
        /** It is sold in a unit that is no part of the one wanted. */
        OTHER_UNIT
    }
}
