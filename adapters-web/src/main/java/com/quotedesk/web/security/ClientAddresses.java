package com.quotedesk.web.security;

import com.quotedesk.web.work.Network;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells where in the network a request came from. What a request says of that itself counts only
 * where it came through proxies that whoever runs the desk has named, and only as far as those say.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
public final class ClientAddresses implements HttpClientAddressResolver {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String UNKNOWN = "0.0.0.0";
    private static final int LONGEST_AGENT = 200;

    /**
     * @param trusted the proxies before us: networks such as {@code 10.0.0.0/8}
     */
    @ConfigurationProperties("proxies")
    record Config(@Nullable List<String> trusted) {}

    private final List<Network> trusted;

    ClientAddresses(Config config) {
        trusted =
                Optional.ofNullable(config.trusted()).orElseGet(List::of).stream()
                        .flatMap(text -> Network.parse(text).stream())
                        .toList();
    }

    /** An address in digits. */
    public String of(HttpRequest<?> request) {
        var peer = Optional.ofNullable(request.getRemoteAddress().getAddress());
        if (peer.isEmpty()) {
            return UNKNOWN;
        }
        var address = peer.get();
        var said = String.join(",", request.getHeaders().getAll(FORWARDED_FOR)).split(",", -1);
        // From the nearest to the farthest; the first that is no proxy of ours is who it was.
        for (int i = said.length - 1; i >= 0 && isTrusted(address); i--) {
            var farther = Network.literal(said[i].strip());
            if (farther.isEmpty()) {
                break;
            }
            address = farther.get();
        }
        return address.getHostAddress();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public String resolve(HttpRequest request) {
        return of(request);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /** What the program that sends it calls itself, as it says. */
    public static String agentOf(HttpRequest<?> request) {
        var agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }
}
