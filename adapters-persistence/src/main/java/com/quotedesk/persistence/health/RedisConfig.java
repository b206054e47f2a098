package com.quotedesk.persistence.health;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is.
 *
 * @param url {@code redis://host:port}, null where there is none
 */
@ConfigurationProperties("redis")
public record RedisConfig(@Nullable String url) {}
