package com.quotedesk.application.quotes;

import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.users.Access;

/**
 * Which version of a quote a person decides on.
 *
 * @param number of the version, from 1
 * @param seen the version of the whole quote that the person saw
 */
public record QuoteDecision(Access by, QuoteId quote, int number, long seen) {}
