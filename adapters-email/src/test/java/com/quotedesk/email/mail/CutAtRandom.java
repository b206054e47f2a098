package com.quotedesk.email.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that breaks after a random number of bytes, counted in both directions. */
final class CutAtRandom implements AutoCloseable {

    private final ServerSocket entrance;
    private final int serverPort;
    private final Random random;
    private final int mostBytes;
    private final AtomicInteger cuts = new AtomicInteger();

    CutAtRandom(int serverPort, int mostBytes, long seed) throws IOException {
        this.serverPort = serverPort;
        this.mostBytes = mostBytes;
        this.random = new Random(seed);
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                // Single bytes would wait for each other else.
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                var left = new AtomicInteger(1 + random.nextInt(mostBytes));
                Thread.ofVirtual().start(() -> copy(client, server, left));
                Thread.ofVirtual().start(() -> copy(server, client, left));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Byte by byte, so that a break comes anywhere. */
    private void copy(Socket from, Socket to, AtomicInteger left) {
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int one = in.read(); one >= 0; one = in.read()) {
                int remaining = left.getAndDecrement();
                if (remaining <= 0) {
                    if (remaining == 0) {
                        cuts.incrementAndGet();
                    }
                    return;
                }
                out.write(one);
            }
        } catch (IOException broken) {
            // The other direction was cut.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
