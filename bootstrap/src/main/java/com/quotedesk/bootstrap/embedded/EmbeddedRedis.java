package com.quotedesk.bootstrap.embedded;

import com.quotedesk.bootstrap.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/** A Redis of our own for as long as the program runs; nothing in it is kept. */
public final class EmbeddedRedis implements AutoCloseable {

    /** Where the library unpacks the program, each time into another folder of this beginning. */
    private static final Path UNPACKED = Path.of(System.getProperty("java.io.tmpdir"), "redis-");

    private final RedisServer server;
    private final int port;

    private EmbeddedRedis(RedisServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static EmbeddedRedis start(DataFolder folder) {
        var home = folder.resolve("redis");
        var pidFile = home.resolve("redis.pid");
        Orphans.stop(pidFile, UNPACKED);
        try {
            Files.createDirectories(home);
            int port = Ports.free();
            var server =
                    RedisServer.newRedisServer()
                            .port(port)
                            .bind("127.0.0.1")
                            .setting("dir " + quoted(home))
                            .setting("pidfile " + quoted(pidFile))
                            .setting("save \"\"")
                            .setting("appendonly no")
                            .build();
            server.start();
            return new EmbeddedRedis(server, port);
        } catch (IOException failure) {
            throw new StartFailure("the embedded Redis did not start in " + home, failure);
        }
    }

    /** As redis.conf writes a value with spaces. */
    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException failure) {
            throw new IllegalStateException("the embedded Redis did not stop", failure);
        }
    }
}
