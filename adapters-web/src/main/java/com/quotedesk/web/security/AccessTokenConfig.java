package com.quotedesk.web.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How access tokens are made.
 *
 * @param lifetime how long one is good for
 */
@ConfigurationProperties("access-token")
public record AccessTokenConfig(@Bindable(defaultValue = "24h") Duration lifetime) {}
