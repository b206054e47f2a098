package com.quotedesk.bootstrap.embedded;

import com.quotedesk.bootstrap.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports of this machine. */
public final class Ports {

    private static final int MOST = 65_535;

    private Ports() {}

    /**
     * @param remedy how to choose another, {@code --port or HTTP_PORT}
     * @throws StartFailure when somebody listens there, or we may not
     */
    public static void refuseTaken(String host, int port, String remedy) {
        if (port < 1 || port > MOST) {
            throw new StartFailure(
                    "there is no port "
                            + port
                            + ": choose one from 1 to "
                            + MOST
                            + " with "
                            + remedy);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new StartFailure(
                    "the address " + host + " is unknown: correct HTTP_HOST", unknown);
        } catch (IOException taken) {
            throw new StartFailure(
                    "port "
                            + port
                            + " is in use or not allowed: stop what listens there, or choose another with "
                            + remedy,
                    taken);
        }
    }

    /** A port that is free now. */
    static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
