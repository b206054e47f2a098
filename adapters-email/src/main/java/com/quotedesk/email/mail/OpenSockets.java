package com.quotedesk.email.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sockets of one connection and keeps the last, which the mail library does not show: so
 * that a wait can be given its own end, and be broken from outside.
 */
final class OpenSockets extends SocketFactory {

    private volatile @Nullable Socket last;

    /** Lets reading wait no longer than this from now on. */
    void limitReading(Duration atMost) throws SocketException {
        var socket = last;
        if (socket != null) {
            socket.setSoTimeout((int) Math.max(1, atMost.toMillis()));
        }
    }

    /** Breaks the connection: whoever reads from it fails at once. */
    void abort() {
        var socket = last;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                // It was to go.
                last = null;
            }
        }
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        last = socket;
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        return kept(new Socket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        return kept(new Socket(host, port, local, localPort));
    }

    private Socket kept(Socket socket) {
        last = socket;
        return socket;
    }
}
