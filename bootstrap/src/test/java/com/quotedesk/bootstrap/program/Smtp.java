package com.quotedesk.bootstrap.program;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** The plainest of SMTP clients: it sends the bytes it is given. */
final class Smtp {

    private final int port;

    Smtp(int port) {
        this.port = port;
    }

    void send(String from, String to, String mail) {
        send(from, to, mail.getBytes(UTF_8));
    }

    void send(String from, String to, byte[] mail) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                var out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16)) {
            socket.setSoTimeout(60_000);
            expect(in, "220");
            say(in, out, "HELO test", "250");
            say(in, out, "MAIL FROM:<" + from + ">", "250");
            say(in, out, "RCPT TO:<" + to + ">", "250");
            say(in, out, "DATA", "354");
            // A dot at the start of a line is doubled (RFC 5321, section 4.5.2).
            var text = new String(mail, ISO_8859_1).replace("\r\n.", "\r\n..");
            out.write(text.getBytes(ISO_8859_1));
            if (!text.isEmpty() && !text.endsWith("\r\n")) {
                out.write("\r\n".getBytes(ISO_8859_1));
            }
            say(in, out, ".", "250");
            say(in, out, "QUIT", "221");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(BufferedReader in, OutputStream out, String line, String answer)
            throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
        expect(in, answer);
    }

    private static void expect(BufferedReader in, String answer) throws IOException {
        String line;
        do {
            line = in.readLine();
            if (line == null || !line.startsWith(answer)) {
                throw new IOException("expected " + answer + " and got " + line);
            }
        } while (line.startsWith(answer + "-"));
    }
}
