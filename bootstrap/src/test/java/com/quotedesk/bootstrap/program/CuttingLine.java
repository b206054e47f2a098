package com.quotedesk.bootstrap.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the program and its mail server. Some of the connections it cuts after so many
 * bytes, wherever that is; others it lets live.
 */
final class CuttingLine implements AutoCloseable {

    private static final int ONE_IN = 3;
    private static final int MOST_BYTES = 400_000;
    private static final int MOST_BYTES_OUT = 30_000;

    private final ServerSocket entrance;
    private final int serverPort;
    private final Random random;
    private final boolean out;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile boolean cutting;

    CuttingLine(int serverPort, boolean cutting, long seed) throws IOException {
        this(serverPort, cutting, false, seed);
    }

    /** One for mails that go out: it cuts what the program says, or what it is told. */
    static CuttingLine out(int serverPort, long seed) throws IOException {
        return new CuttingLine(serverPort, true, true, seed);
    }

    private CuttingLine(int serverPort, boolean cutting, boolean out, long seed)
            throws IOException {
        this.serverPort = serverPort;
        this.out = out;
        this.cutting = cutting;
        this.random = new Random(seed);
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    int cuts() {
        return cuts.get();
    }

    /** From now on every connection lives. */
    void stopCutting() {
        cutting = false;
    }

    private void accept() {
        try {
            while (true) {
                var client = entrance.accept();
                connections.incrementAndGet();
                connect(client);
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void connect(Socket client) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            boolean doomed = cutting && random.nextInt(ONE_IN) == 0;
            // Few bytes are the login, many the middle of a mail.
            int most = out ? MOST_BYTES_OUT : MOST_BYTES;
            int budget = doomed ? 1 + random.nextInt(1 + random.nextInt(most)) : -1;
            // What a mail server answers is short, so a cut there comes sooner.
            boolean said = out && random.nextBoolean();
            Thread.ofVirtual().start(() -> copy(client, server, said ? budget : -1));
            Thread.ofVirtual().start(() -> copy(server, client, said ? -1 : shorter(budget)));
        } catch (IOException serverAway) {
            close(client);
        }
    }

    private int shorter(int budget) {
        return out && budget > 0 ? 1 + budget / 20 : budget;
    }

    private void copy(Socket from, Socket to, int budget) {
        var buffer = new byte[8192];
        int left = budget;
        try {
            int read = from.getInputStream().read(buffer);
            while (read >= 0) {
                boolean cut = budget >= 0 && read >= left;
                to.getOutputStream().write(buffer, 0, cut ? left : read);
                to.getOutputStream().flush();
                if (cut) {
                    cuts.incrementAndGet();
                    break;
                }
                left -= read;
                read = from.getInputStream().read(buffer);
            }
        } catch (IOException gone) {
            // So is the other side, in a moment.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
