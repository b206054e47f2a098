package com.quotedesk.ai.reading.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands in for a server of chat completions and misbehaves as told, down to the socket. */
final class StandInServer implements AutoCloseable {

    /** What the server does with one connection. */
    interface Behaviour {
        void answer(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket server;
    private volatile @Nullable Function<JsonNode, String> otherwise;
    private final ConcurrentLinkedQueue<Behaviour> behaviours = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> questions = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    StandInServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.add(Thread.ofVirtual().start(this::accept));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    /** What the next questions meet with, one after the other. */
    StandInServer then(Behaviour behaviour) {
        behaviours.add(behaviour);
        return this;
    }

    /** What every question meets with for which nothing else was told. */
    StandInServer otherwise(Function<JsonNode, String> content) {
        otherwise = content;
        return this;
    }

    /** The questions that came, as they came. */
    List<JsonNode> questions() {
        return questions;
    }

    List<String> keys() {
        return keys;
    }

    static Behaviour says(String content) {
        return completion("{\"role\":\"assistant\",\"content\":" + quoted(content) + "}", "stop");
    }

    static Behaviour refuses() {
        return completion(
                "{\"role\":\"assistant\",\"content\":null,\"refusal\":\"I would rather not\"}",
                "stop");
    }

    static Behaviour isCutOff(String content) {
        return completion("{\"role\":\"assistant\",\"content\":" + quoted(content) + "}", "length");
    }

    private static Behaviour completion(String message, String reason) {
        return status(
                200,
                "",
                "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"gpt-test\","
                        + "\"choices\":[{\"index\":0,\"logprobs\":null,\"finish_reason\":\""
                        + reason
                        + "\",\"message\":"
                        + message
                        + "}],\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":100,"
                        + "\"total_tokens\":1100}}");
    }

    static Behaviour fails(int status, String... headers) {
        return status(
                status,
                String.join("", List.of(headers).stream().map(one -> one + "\r\n").toList()),
                "{\"error\":{\"message\":\"no\",\"type\":\"none\",\"code\":\"none\"}}");
    }

    static Behaviour status(int status, String headers, String body) {
        return (socket, out) -> out.write(response(status, headers, body));
    }

    static Behaviour hangs() {
        return (socket, out) -> Thread.sleep(60_000);
    }

    /** Sends a byte now and then, so that no time-out between two bytes ends it. */
    static Behaviour drips() {
        return (socket, out) -> {
            var bytes = response(200, "", " ".repeat(10_000));
            for (byte one : bytes) {
                out.write(one);
                out.flush();
                Thread.sleep(20);
            }
        };
    }

    static Behaviour resets() {
        return (socket, out) -> {
            out.write(
                    "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoLinger(true, 0);
        };
    }

    private static byte[] response(int status, String headers, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head =
                "HTTP/1.1 "
                        + status
                        + " Said\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + headers
                        + "Content-Length: "
                        + content.length
                        + "\r\n\r\n";
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(content);
        return all.toByteArray();
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.add(Thread.ofVirtual().start(() -> serve(socket)));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedInputStream(socket.getInputStream());
                var out = socket.getOutputStream()) {
            var question = question(in);
            questions.add(question);
            var behaviour = behaviours.poll();
            (behaviour == null ? byHabit(question) : behaviour).answer(socket, out);
            out.flush();
        } catch (IOException | InterruptedException gone) {
            // Whoever asked has given up, or the test is over.
        }
    }

    private Behaviour byHabit(JsonNode question) {
        var habit = otherwise;
        return habit == null ? fails(500) : says(habit.apply(question));
    }

    private JsonNode question(InputStream in) throws IOException {
        int length = 0;
        while (true) {
            var line = line(in);
            if (line.isEmpty()) {
                return JSON.readTree(in.readNBytes(length));
            }
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("authorization:")) {
                keys.add(line.substring(14).strip());
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                bytes.write(next);
            }
            next = in.read();
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.forEach(Thread::interrupt);
    }
}
