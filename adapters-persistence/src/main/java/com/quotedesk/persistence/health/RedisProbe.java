package com.quotedesk.persistence.health;

import com.quotedesk.application.health.Probe;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Nothing stops while Redis is away; what it does for several nodes is done for one alone. */
@Singleton
final class RedisProbe implements Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final @Nullable RedisClient client;
    private @Nullable StatefulRedisConnection<String, String> connection;

    RedisProbe(RedisConfig config) {
        client = config.url() == null ? null : connectable(config.url());
    }

    private static RedisClient connectable(String url) {
        var uri = RedisURI.create(url);
        uri.setTimeout(PATIENCE);
        var client = RedisClient.create(uri);
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                        .build());
        return client;
    }

    @Override
    public String part() {
        return "redis";
    }

    @Override
    public boolean needed() {
        return false;
    }

    @Override
    public synchronized Status check() {
        if (client == null) {
            return Status.NOT_CONFIGURED;
        }
        try {
            if (connection == null) {
                connection = client.connect();
            }
            return connection.sync().ping().equals("PONG") ? Status.UP : Status.DOWN;
        } catch (RedisException failure) {
            return Status.DOWN;
        }
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.shutdown(Duration.ZERO, PATIENCE);
        }
    }
}
