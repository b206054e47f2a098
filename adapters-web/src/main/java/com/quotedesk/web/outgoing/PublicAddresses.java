package com.quotedesk.web.outgoing;

import com.quotedesk.web.work.Network;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to everybody: none of the special-purpose registries of IANA (RFC 6890),
 * among them the 169.254.169.254 at which clouds hand out their keys.
 */
final class PublicAddresses {

    private static final List<Network> SPECIAL_4 =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /** All that is given out so far; mapped and translated addresses lie outside. */
    private static final Network UNICAST_6 = Network.of("2000::/3");

    private static final List<Network> SPECIAL_6 =
            networks(
                    "2001::/23",
                    "2001:db8::/32",
                    // Tunnels to addresses of version 4, any of them.
                    "2002::/16",
                    "2620:4f:8000::/48",
                    "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? SPECIAL_4.stream().noneMatch(special -> special.contains(address))
                : UNICAST_6.contains(address)
                        && SPECIAL_6.stream().noneMatch(special -> special.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }
}
