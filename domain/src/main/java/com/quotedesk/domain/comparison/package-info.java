/** Quotes side by side on one basis, and the cheapest way to buy from several suppliers. */
@NullMarked
package com.quotedesk.domain.comparison;

import org.jspecify.annotations.NullMarked;
