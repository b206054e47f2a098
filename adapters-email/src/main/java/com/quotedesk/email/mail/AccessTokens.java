package com.quotedesk.email.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.application.work.PortFailure;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gets access tokens for a refresh token, and keeps each while it is good. */
final class AccessTokens {

    private static final Pattern TOKEN =
            Pattern.compile("\"access_token\"\\s{0,9}:\\s{0,9}\"([^\"]{1,9000})\"");
    private static final Pattern LIFETIME =
            Pattern.compile("\"expires_in\"\\s{0,9}:\\s{0,9}\"?([0-9]{1,9})");
    private static final Pattern ERROR =
            Pattern.compile("\"error\"\\s{0,9}:\\s{0,9}\"([a-zA-Z_]{1,60})\"");

    /** Where the server does not say how long a token is good for. */
    private static final long USUAL_SECONDS = 300;

    /** A token is renewed before it ends: it must outlive the login it is for. */
    private static final Duration RESERVE = Duration.ofMinutes(1);

    private final OAuthClient client;
    private final Clock clock;
    private final HttpClient http;
    private String token = "";
    private Instant goodUntil = Instant.MIN;

    AccessTokens(OAuthClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.http =
                HttpClient.newBuilder()
                        .connectTimeout(client.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /**
     * A token that is good now.
     *
     * @throws PortFailure.Rejected when the refresh token has died and somebody must log in again
     */
    synchronized String current() {
        if (clock.instant().isBefore(goodUntil)) {
            return token;
        }
        var answer = ask();
        var body = answer.body();
        if (answer.statusCode() != 200) {
            throw refusal(answer.statusCode(), body);
        }
        token =
                first(TOKEN, body)
                        .orElseThrow(
                                () ->
                                        new PortFailure.Unavailable(
                                                "the answer holds no access token", null))
                        .replace("\\/", "/");
        long seconds = first(LIFETIME, body).map(Long::parseLong).orElse(USUAL_SECONDS);
        goodUntil = clock.instant().plusSeconds(seconds).minus(RESERVE);
        return token;
    }

    /** The mail server did not want the token: the next one is a new one. */
    synchronized void forget() {
        goodUntil = Instant.MIN;
    }

    private PortFailure refusal(int status, String body) {
        var error = first(ERROR, body).orElse("status " + status);
        var message = "no access token from " + client.tokenUrl().getHost() + ": " + error;
        boolean dead = status >= 400 && status < 500 && status != 408 && status != 429;
        return dead
                ? new PortFailure.Rejected(message + "; log in again", null)
                : new PortFailure.Unavailable(message, null);
    }

    private HttpResponse<String> ask() {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "refresh_token");
        form.put("client_id", client.clientId());
        var secret = client.clientSecret();
        if (secret != null) {
            form.put("client_secret", secret.value());
        }
        form.put("refresh_token", client.refreshToken().value());
        var body =
                form.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(client.tokenUrl())
                        .timeout(client.timeout())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new PortFailure.Unavailable(
                    "no access token from " + client.tokenUrl().getHost() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PortFailure.Unavailable("interrupted while asking for a token", e);
        }
    }

    private static Optional<String> first(Pattern pattern, String body) {
        var found = pattern.matcher(body);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
