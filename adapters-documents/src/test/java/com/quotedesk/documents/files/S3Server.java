package com.quotedesk.documents.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A real S3 server in a process of its own, for its jars do not live beside ours. */
final class S3Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path JARS = Path.of("..", "test-s3", "target", "lib");

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path folder) throws Exception {
        int port = freePort();
        var data = Files.createDirectories(folder.resolve("data"));
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
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                JARS + "/*",
                                "org.gaul.s3proxy.Main",
                                "--properties",
                                settings.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("s3.log").toFile())
                        .start();
        var server = new S3Server(process, port);
        server.await(folder.resolve("s3.log"));
        return server;
    }

    S3Config config(String bucket) {
        return config(port, bucket, "test-secret");
    }

    static S3Config config(int port, String bucket, String secret) {
        return new S3Config(
                URI.create("http://127.0.0.1:" + port),
                "auto",
                bucket,
                "test-key",
                secret,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                2);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await(Path log) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new IllegalStateException("no S3 server: " + Files.readString(log));
            }
            Thread.sleep(50);
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
