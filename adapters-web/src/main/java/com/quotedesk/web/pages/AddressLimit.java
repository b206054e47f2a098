package com.quotedesk.web.pages;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each network address ask so often: a bucket of requests that fills again evenly. Of IPv6 the
 * network of 64 bits is meant, which one household has. What was not seen for long is forgotten
 * first, so that strangers cannot fill the memory.
 */
final class AddressLimit {

    private static final int MOST_ADDRESSES = 20_000;
    private static final int NETWORK_BYTES = 8;
    private static final int MINUTE_MILLIS = 60_000;

    /** What is left of a bucket, and when that was so. */
    private record Bucket(double left, Instant at) {}

    private final double perMilli;
    private final int atOnce;
    private final Map<String, Bucket> buckets = new LastUsed();

    AddressLimit(int perMinute, int atOnce) {
        this.perMilli = (double) perMinute / MINUTE_MILLIS;
        this.atOnce = atOnce;
    }

    /** Whether one more request is allowed, which is counted then. */
    synchronized boolean allows(String address, Instant now) {
        var network = network(address);
        var before = buckets.getOrDefault(network, new Bucket(atOnce, now));
        long passed = Math.max(0, Duration.between(before.at(), now).toMillis());
        double left = Math.min(atOnce, before.left() + passed * perMilli);
        boolean allowed = left >= 1;
        buckets.put(network, new Bucket(allowed ? left - 1 : left, now));
        return allowed;
    }

    /** How long to wait for the next one, at least a second. */
    Duration pause() {
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil(1 / perMilli / 1000)));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    private static final class LastUsed extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    }
}
