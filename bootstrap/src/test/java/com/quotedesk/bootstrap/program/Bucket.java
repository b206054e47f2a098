package com.quotedesk.bootstrap.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A bucket of a real S3 server, which runs in a process of its own. */
final class Bucket implements AutoCloseable {

    private static final Path JARS = Path.of("..", "test-s3", "target", "lib");
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final String NAME = "papers";

    private final Process process;
    private final int port;
    private final Path data;

    private Bucket(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    static Bucket start(Path folder) throws Exception {
        int port = Program.freePort();
        var data = folder.resolve("buckets");
        Files.createDirectories(data.resolve(NAME));
        var settings =
                Files.writeString(
                        folder.resolve("s3.conf"),
                        """
                        s3proxy.endpoint=http://127.0.0.1:%d
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.identity=test-key
                        s3proxy.credential=test-secret
                        jclouds.provider=filesystem-nio2
                        jclouds.filesystem.basedir=%s
                        """
                                .formatted(port, data));
        var process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        JARS + "/*",
                                        "org.gaul.s3proxy.Main",
                                        "--properties",
                                        settings.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("s3.log").toFile())
                        .start();
        var bucket = new Bucket(process, port, data);
        bucket.await(folder.resolve("s3.log"));
        return bucket;
    }

    /** What the program is told of it. */
    Map<String, String> settings() {
        return Map.of(
                "S3_ENDPOINT",
                "http://127.0.0.1:" + port,
                "S3_BUCKET",
                NAME,
                "S3_ACCESS_KEY",
                "test-key",
                "S3_SECRET_KEY",
                "test-secret");
    }

    /** The names of the files in it, without their folders. */
    Set<String> names() {
        try (var files = Files.walk(data.resolve(NAME))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Path log) throws Exception {
        var end = Instant.now().plus(STARTING);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IllegalStateException("no S3 server: " + Files.readString(log));
            }
            Program.pause();
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
