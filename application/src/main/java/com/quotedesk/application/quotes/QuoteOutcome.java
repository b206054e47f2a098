package com.quotedesk.application.quotes;

import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.rfqs.RfqRefusal;

/** What comes of deciding on a version of a quote. */
public sealed interface QuoteOutcome {

    record Done(Quote quote) implements QuoteOutcome {}

    record Unknown() implements QuoteOutcome {}

    record Forbidden() implements QuoteOutcome {}

    /** Somebody changed it meanwhile. */
    record Conflict() implements QuoteOutcome {}

    record Refused(QuoteRefusal reason) implements QuoteOutcome {}

    /** The request cannot follow: it was cancelled. */
    record RfqRefused(RfqRefusal reason) implements QuoteOutcome {}
}
