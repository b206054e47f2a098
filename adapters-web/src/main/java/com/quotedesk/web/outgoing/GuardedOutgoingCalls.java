package com.quotedesk.web.outgoing;

import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.web.work.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Calls others over HTTP. The name is looked up once, by a resolver that gives out nothing but
 * addresses that may be called; the connection goes to what it gave, so that a name cannot lead
 * elsewhere between the check and the call. Connections are not kept for the same reason.
 */
final class GuardedOutgoingCalls implements OutgoingCalls, AutoCloseable {

    /** A name led where nobody is called. */
    private static final class LeadsInside extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        LeadsInside(String host) {
            super("no public address: " + host);
        }
    }

    /** An answer, read as far as it is wanted. */
    private record Read(int status, Map<String, String> headers, Bytes body) {
        Outcome told() {
            return new Outcome.Answered(status, headers, body);
        }
    }

    private final GuardedHttp.Config config;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService ends =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("outgoing-ends").factory());

    GuardedOutgoingCalls(GuardedHttp.Config config, GuardedHttp.Names names) {
        this.config = config;
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Guard(names))
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(8)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(timeout(config.connectTimeout()))
                                        .setSocketTimeout(timeout(config.timeout()))
                                        .build())
                        .build();
        http =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(timeout(config.timeout()))
                                        .setConnectionRequestTimeout(timeout(config.timeout()))
                                        .build())
                        .setUserAgent("Quotedesk")
                        .setConnectionReuseStrategy((request, response, context) -> false)
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    @Override
    public Optional<Refusal> refusalOf(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme();
        boolean safe = scheme.equalsIgnoreCase("https");
        if ((!safe && !scheme.equalsIgnoreCase("http"))
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getFragment() != null
                || address.getPort() == 0) {
            return Optional.of(Refusal.MALFORMED);
        }
        var literal = Network.literal(bare(address.getHost()));
        if (literal.isPresent() && !mayBeCalled(literal.get())) {
            return Optional.of(Refusal.NOT_PUBLIC);
        }
        boolean named = literal.filter(this::isAllowed).isPresent();
        return safe || named ? Optional.empty() : Optional.of(Refusal.NOT_HTTPS);
    }

    /** An address of version 6 stands in brackets. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private boolean mayBeCalled(InetAddress address) {
        return PublicAddresses.contain(address) || isAllowed(address);
    }

    private boolean isAllowed(InetAddress address) {
        return config.allowed().stream().anyMatch(network -> network.contains(address));
    }

    @Override
    public Outcome call(Call call) {
        var refusal = refusalOf(call.address());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var request = new HttpUriRequestBase(call.method(), call.address());
        call.headers().forEach(request::setHeader);
        if (call.body().size() > 0) {
            request.setEntity(new ByteArrayEntity(call.body().toArray(), typeOf(call.headers())));
        }
        var end = ends.schedule(request::abort, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, this::read).told();
        } catch (LeadsInside inside) {
            return new Outcome.Refused(Refusal.NOT_PUBLIC);
        } catch (IOException failure) {
            throw new PortFailure.Unavailable(
                    call.address().getHost() + " does not answer: " + failure.getMessage(),
                    failure);
        } finally {
            end.cancel(false);
        }
    }

    private static @Nullable ContentType typeOf(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(header -> ContentType.parse(header.getValue()))
                .findFirst()
                .orElse(null);
    }

    private Read read(ClassicHttpResponse response) throws IOException {
        var headers = new HashMap<String, String>();
        for (var header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var entity = response.getEntity();
        // The connection is not used again, so what is not wanted stays unread.
        var body =
                entity == null
                        ? Bytes.empty()
                        : Bytes.owning(entity.getContent().readNBytes(config.mostBytes()));
        return new Read(response.getCode(), headers, body);
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        http.close();
    }

    /** Gives out what may be called, and nothing where a name leads elsewhere too. */
    private final class Guard implements DnsResolver {

        private final GuardedHttp.Names names;

        Guard(GuardedHttp.Names names) {
            this.names = names;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var literal = Network.literal(bare(host));
            var found =
                    literal.isPresent() ? new InetAddress[] {literal.get()} : names.lookUp(host);
            if (found.length == 0
                    || !Stream.of(found).allMatch(GuardedOutgoingCalls.this::mayBeCalled)) {
                throw new LeadsInside(host);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
