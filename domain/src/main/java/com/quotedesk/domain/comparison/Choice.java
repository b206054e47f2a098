package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose offer is taken for an item.
 *
 * @param number of the version of the quote that was looked at
 * @param reason why it is not the best that is taken; null where it is
 */
public record Choice(UUID item, QuoteId quote, int number, @Nullable String reason) {}
