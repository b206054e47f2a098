package com.quotedesk.persistence.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.health.Probe;
import com.quotedesk.application.health.Probe.Status;
import com.quotedesk.persistence.work.PostgresStores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProbesTest {

    @Test
    void a_database_that_answers_is_up_and_needed() {
        Probe probe = PostgresStores.running().bean(DatabaseProbe.class);

        assertThat(probe.check()).isEqualTo(Status.UP);
        assertThat(probe.needed()).isTrue();
    }

    @Test
    void redis_is_up_while_it_answers_and_comes_back_by_itself() throws IOException {
        int port = freePort();
        var server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
        server.start();
        var probe = new RedisProbe(new RedisConfig("redis://127.0.0.1:" + port));
        try {
            assertThat(probe.check()).isEqualTo(Status.UP);
            server.stop();
            assertThat(probe.check()).isEqualTo(Status.DOWN);
            server.start();
            assertThat(backWithinSeconds(probe)).isTrue();
        } finally {
            probe.close();
            server.stop();
        }
    }

    @Test
    void redis_that_was_never_there_is_down_and_not_needed() throws IOException {
        var probe = new RedisProbe(new RedisConfig("redis://127.0.0.1:" + freePort()));

        assertThat(probe.check()).isEqualTo(Status.DOWN);
        assertThat(probe.needed()).isFalse();
        probe.close();
    }

    @Test
    void redis_that_nobody_asked_for_is_not_configured() {
        assertThat(new RedisProbe(new RedisConfig(null)).check()).isEqualTo(Status.NOT_CONFIGURED);
    }

    private static boolean backWithinSeconds(RedisProbe probe) {
        for (int i = 0; i < 100; i++) {
            if (probe.check() == Status.UP) {
                return true;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
