package com.quotedesk.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.serve.Desk;
import com.quotedesk.bootstrap.settings.Environment;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The whole program with its real parts, within the test, asked over HTTP. It is started once. */
final class OpenDesk {

    static final String PASSWORD = "a password of this test";
    static final String SECRET = "the secret of this test, long enough to sign";
    static final String ADMIN = "admin@quotedesk.example";

    /** Where the mails of this desk arrive. */
    private static final String ADDRESS = "desk@company.example";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static @Nullable OpenDesk only;

    final int port;
    final Desk desk;
    private final GreenMail mail;
    private final HttpClient http = HttpClient.newHttpClient();

    private OpenDesk() throws IOException {
        port = freePort();
        int smtp = freePort();
        int imap = freePort();
        mail =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(smtp, "127.0.0.1", "smtp"),
                            new ServerSetup(imap, "127.0.0.1", "imap")
                        });
        mail.start();
        mail.setUser(ADDRESS, "desk", PASSWORD);
        var folder = Files.createTempDirectory("open-desk");
        var variables = new HashMap<String, String>();
        variables.put("HTTP_HOST", "127.0.0.1");
        variables.put("HTTP_PORT", Integer.toString(port));
        variables.put("DATA_DIR", folder.toString());
        variables.put("ADMIN_PASSWORD", PASSWORD);
        variables.put("TOKEN_SECRET", SECRET);
        variables.put("RATES_URL", "off");
        variables.put("SMTP_HOST", "127.0.0.1");
        variables.put("SMTP_PORT", Integer.toString(smtp));
        variables.put("SMTP_SECURITY", "none");
        variables.put("MAIL_FROM", ADDRESS);
        variables.put("IMAP_HOST", "127.0.0.1");
        variables.put("IMAP_PORT", Integer.toString(imap));
        variables.put("IMAP_SECURITY", "none");
        variables.put("IMAP_USER", "desk");
        variables.put("IMAP_PASSWORD", PASSWORD);
        variables.put("RATE_LIMIT_CALLER", "off");
        variables.put("RATE_LIMIT_ADDRESS", "100000/1m");
        variables.put("METRICS_TOKEN", SECRET);
        // All who look at pages here come from one address.
        variables.put("PAGES_PER_MINUTE", "100000");
        variables.put("CORS_ORIGINS", "https://pages.company.example");
        variables.put("LOG_LEVEL", "error");
        var settings = Settings.read(new Environment(Map.copyOf(variables)));
        desk = Desk.start(settings, DataFolder.open(folder));
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    desk.close();
                                    mail.stop();
                                }));
    }

    static synchronized OpenDesk running() {
        if (only == null) {
            try {
                only = new OpenDesk();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return only;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A client writes to this desk, with a file. */
    void receive(String subject, String text) {
        GreenMailUtil.sendAttachmentEmail(
                ADDRESS,
                "client@client.example",
                subject,
                text,
                "a drawing".getBytes(StandardCharsets.UTF_8),
                "text/plain",
                "drawing.dwg",
                "",
                mail.getSmtp().getServerSetup());
    }

    /** The newest address of such a page that was mailed to somebody, without its host. */
    String mailedPage(String to, String page) {
        var address = Pattern.compile("https?://[^/\\s]+(/" + page + "/[A-Za-z0-9_-]+)");
        var found = new ArrayList<String>();
        for (var letter : mail.getReceivedMessagesForDomain(to)) {
            var matcher = address.matcher(PlainText.of(letter));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found.isEmpty() ? "" : found.getLast();
    }

    /** What a browser sends from a page: fields, and a file where there is one. */
    HttpResponse<String> submit(
            String path, Map<String, String> fields, @Nullable Upload file, String... headers) {
        var boundary = "a-boundary-of-this-test";
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (name, value) ->
                        body.writeBytes(
                                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                        .formatted(boundary, name, value)
                                        .getBytes(StandardCharsets.UTF_8)));
        if (file != null) {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                            .formatted(boundary, file.name())
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content().toArray());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build(), BodyHandlers.ofString());
    }

    /** A file that goes along with a form. */
    record Upload(String name, Bytes content) {}

    /** A form without files. */
    HttpResponse<String> submit(String path, String fields) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
    }

    /** An access token of a new session. */
    String logIn(String email) {
        var answer =
                send(
                        "POST",
                        "/api/v1/auth/login",
                        null,
                        "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}");
        return done(answer).get("accessToken").asText();
    }

    JsonNode get(String token, String path) {
        return done(send("GET", path, token, null));
    }

    JsonNode post(String token, String path, String json) {
        return done(send("POST", path, token, json, "If-Match", "\"1\""));
    }

    /** What comes first of an answer: live events go on for ever. */
    int status(
            String method,
            String path,
            @Nullable String token,
            @Nullable String json,
            String... headers) {
        var answer =
                send(request(method, path, token, json, headers), BodyHandlers.ofInputStream());
        try (var _ = answer.body()) {
            return answer.statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String json,
            String... headers) {
        return send(request(method, path, token, json, headers), BodyHandlers.ofString());
    }

    private HttpRequest request(
            String method,
            String path,
            @Nullable String token,
            @Nullable String json,
            String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                json == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException failure) {
            throw new AssertionError(answer.body(), failure);
        }
    }
}
