package com.quotedesk.persistence.limits;

import com.quotedesk.application.limits.Allowances;
import com.quotedesk.application.limits.Rate;
import com.quotedesk.persistence.health.RedisConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares that all nodes count together, in Redis by its clock. Without Redis, or while it is away,
 * each node counts for itself: nobody is let through without being counted, and nobody waits for
 * Redis.
 */
@Singleton
final class RedisAllowances implements Allowances {

    private static final Logger log = LoggerFactory.getLogger(RedisAllowances.class);

    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final long REST_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MICROS = 1_000;

    /** How far a key is spent ahead of the clock, in microseconds, kept as the moment it ends. */
    private static final String TAKE =
            """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local ahead = math.max(tonumber(redis.call('GET', KEYS[1]) or '0') - now, 0)
            if ahead + ARGV[1] > tonumber(ARGV[2]) then
                return {0, ahead}
            end
            ahead = ahead + ARGV[1]
            redis.call('SET', KEYS[1], string.format('%.0f', now + ahead), 'PX',
                math.ceil(ahead / 1000))
            return {1, ahead}
            """;

    private final LocalAllowances local = new LocalAllowances(() -> System.nanoTime() / MICROS);
    private final @Nullable RedisClient client;
    private @Nullable StatefulRedisConnection<String, String> connection;
    private volatile long awayUntil = System.nanoTime();

    RedisAllowances(RedisConfig config) {
        client = config.url() == null ? null : client(config.url());
    }

    private static RedisClient client(String url) {
        var uri = RedisURI.create(url);
        uri.setTimeout(CONNECTING);
        var client = RedisClient.create(uri);
        client.setOptions(
                ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                        .build());
        return client;
    }

    @Override
    public Verdict take(String key, Rate rate) {
        if (client == null || System.nanoTime() - awayUntil < 0) {
            return local.take(key, rate);
        }
        try {
            List<Long> answer =
                    connected(client)
                            .sync()
                            .eval(
                                    TAKE,
                                    ScriptOutputType.MULTI,
                                    new String[] {"quotedesk:share:" + key},
                                    Long.toString(rate.one()),
                                    Long.toString(rate.whole()));
            return rate.verdict(answer.get(0) == 1, answer.get(1));
        } catch (RedisException away) {
            awayUntil = System.nanoTime() + REST_NANOS;
            log.warn("Redis is away, this node counts for itself: {}", away.getMessage());
            return local.take(key, rate);
        }
    }

    private synchronized StatefulRedisConnection<String, String> connected(RedisClient redis) {
        if (connection == null) {
            connection = redis.connect();
        }
        return connection;
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.shutdown(Duration.ZERO, CONNECTING);
        }
    }
}
