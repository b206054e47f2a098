/** What happens to rates of currencies; what a rate is stands in {@code shared}. */
@NullMarked
package com.quotedesk.domain.rates;

import org.jspecify.annotations.NullMarked;
