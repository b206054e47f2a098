package com.quotedesk.notifications.webhooks;

import com.quotedesk.application.webhooks.WebhookCall;
import com.quotedesk.notifications.webhooks.OutsideCalls.Reach;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/** Follows no redirect, keeps no cookie, reads no body; every call ends within twice the time. */
final class HttpWebhookCall implements WebhookCall {

    private final OutsideCalls.Config config;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm;

    HttpWebhookCall(OutsideCalls.Config config) {
        this.config = config;
        var timeout = Timeout.of(config.timeout());
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(
                                                config.reach() == Reach.PUBLIC
                                                        ? new PublicAddresses()
                                                        : SystemDefaultDnsResolver.INSTANCE)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(timeout)
                                                        .setSocketTimeout(timeout)
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(timeout)
                                        .setConnectionRequestTimeout(timeout)
                                        .build())
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAutomaticRetries()
                        .disableAuthCaching()
                        .setUserAgent("Quotedesk")
                        .build();
        this.alarm =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("webhook-alarm").factory());
    }

    @Override
    public Answer post(URI url, Map<String, String> headers, String body) {
        if (config.reach() == Reach.PUBLIC && !"https".equals(url.getScheme())) {
            return new Answer.Failed("only https is called");
        }
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(
                new StringEntity(
                        body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        // A time-out of the socket begins anew with each byte; this one does not.
        var end =
                alarm.schedule(
                        request::cancel, config.timeout().toMillis() * 2, TimeUnit.MILLISECONDS);
        try {
            return new Answer.Status(
                    client.execute(
                            request,
                            response -> {
                                // The rest of a long answer is of no interest.
                                int code = response.getCode();
                                request.cancel();
                                return code;
                            }));
        } catch (IOException | IllegalArgumentException failure) {
            return new Answer.Failed(reason(failure));
        } finally {
            end.cancel(false);
        }
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "no such address outside";
            case InterruptedIOException late -> "no answer in time";
            case ConnectException refused -> "cannot be reached";
            case SSLException untrusted -> "its certificate is not trusted";
            default -> "the connection broke";
        };
    }
}
