package com.quotedesk.email.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An SMTP server that answers each command as it was told to. */
final class ScriptedSmtpServer implements AutoCloseable {

    /** Instead of an answer: the connection ends, or nothing comes any more. */
    static final String CLOSE = "close";

    static final String HANG = "hang";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    ScriptedSmtpServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /**
     * @param command the verb, or {@code .} for the end of a mail, {@code line} for one of its
     *     lines
     */
    ScriptedSmtpServer answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    /** The mails whose dot came, lines ended by CRLF. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            if (!say(client, "220", "220 ready")) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                if (!say(client, verb, verb.equals("DATA") ? "354 go on" : "250 ok")) {
                    return;
                }
                if (verb.equals("QUIT")) {
                    return;
                }
                if (verb.equals("DATA") && answers.getOrDefault("DATA", "354").startsWith("354")) {
                    var lines = new ArrayList<String>();
                    var one = in.readLine();
                    while (one != null && !one.equals(".")) {
                        lines.add(one.startsWith(".") ? one.substring(1) : one);
                        if (answers.containsKey("line")) {
                            return;
                        }
                        one = in.readLine();
                    }
                    if (one != null) {
                        mails.add(String.join("\r\n", lines) + "\r\n");
                    }
                    if (!say(client, ".", "250 taken")) {
                        return;
                    }
                }
            }
        } catch (IOException gone) {
            // The client went.
        }
    }

    private boolean say(Socket client, String command, String standard) throws IOException {
        @Nullable String answer = answers.getOrDefault(command, standard);
        if (answer.equals(CLOSE)) {
            return false;
        }
        if (answer.equals(HANG)) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
        return true;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var client : open) {
                client.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
