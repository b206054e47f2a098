package com.quotedesk.persistence.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.limits.Allowances;
import com.quotedesk.application.limits.Rate;
import com.quotedesk.persistence.health.RedisConfig;
import com.quotedesk.testkit.limits.AllowancesContract;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedisAllowancesTest {

    private static RedisServer redis;
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        redis = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
        redis.start();
        url = "redis://127.0.0.1:" + port;
    }

    @AfterAll
    static void stop() throws IOException {
        redis.stop();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Nested
    class Shared implements AllowancesContract {
        private final RedisAllowances allowances = new RedisAllowances(new RedisConfig(url));

        @Override
        public Allowances allowances() {
            return allowances;
        }

        @Override
        public void pass(Duration time) {
            sleep(time);
        }
    }

    @Nested
    class Alone implements AllowancesContract {
        private final RedisAllowances allowances = new RedisAllowances(new RedisConfig(null));

        @Override
        public Allowances allowances() {
            return allowances;
        }

        @Override
        public void pass(Duration time) {
            sleep(time);
        }
    }

    @Test
    void two_nodes_count_together() {
        var rate = new Rate(2, Duration.ofMinutes(1));
        var one = new RedisAllowances(new RedisConfig(url));
        var other = new RedisAllowances(new RedisConfig(url));

        assertThat(one.take("two nodes", rate).granted()).isTrue();
        assertThat(other.take("two nodes", rate).granted()).isTrue();
        assertThat(one.take("two nodes", rate).granted()).isFalse();
        one.close();
        other.close();
    }

    @Test
    void while_redis_is_away_a_node_counts_for_itself() throws IOException {
        var alone = new RedisAllowances(new RedisConfig("redis://127.0.0.1:" + freePort()));
        var rate = new Rate(2, Duration.ofMinutes(1));

        assertThat(alone.take("away", rate).granted()).isTrue();
        assertThat(alone.take("away", rate).granted()).isTrue();
        assertThat(alone.take("away", rate).granted()).isFalse();
        alone.close();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
