package com.quotedesk.notifications.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds addresses for names, and gives out those of the public internet only. It is asked for each
 * connection, so a name that points elsewhere a moment later gains nothing.
 */
final class PublicAddresses implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        // One inner address among many is no accident.
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException(host + " is not an address of the public internet");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** By the registries of special addresses of IANA (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        int a = four[0] & 0xff;
        int b = four[1] & 0xff;
        int c = four[2] & 0xff;
        boolean shared = a == 100 && (b & 0xc0) == 64;
        boolean assigned = a == 192 && b == 0 && (c == 0 || c == 2);
        boolean relays = a == 192 && b == 88 && c == 99;
        boolean benchmarks = a == 198 && (b & 0xfe) == 18;
        boolean examples = (a == 198 && b == 51 && c == 100) || (a == 203 && b == 0 && c == 113);
        return a != 0 && a < 240 && !shared && !assigned && !relays && !benchmarks && !examples;
    }

    /**
     * Only 2000::/3 is given out. What carries an address of version 4 inside, as 2002::/16 does,
     * may lead to one that is not public.
     */
    private static boolean isPublicSix(byte[] six) {
        int first = ((six[0] & 0xff) << 8) | (six[1] & 0xff);
        int second = ((six[2] & 0xff) << 8) | (six[3] & 0xff);
        boolean teredoAndOthers = first == 0x2001 && second < 0x0200;
        boolean examples = first == 0x2001 && second == 0x0db8;
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !teredoAndOthers && !examples;
    }
}
