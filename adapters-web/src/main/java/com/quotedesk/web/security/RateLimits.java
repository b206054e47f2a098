package com.quotedesk.web.security;

import com.quotedesk.application.limits.Rate;
import org.jspecify.annotations.Nullable;

/**
 * How often one may ask.
 *
 * @param perCaller for each user, and for each token of a program; null for no limit
 * @param perAddress for each address of the network, whoever it is; null for no limit
 */
public record RateLimits(@Nullable Rate perCaller, @Nullable Rate perAddress) {}
