package com.quotedesk.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.web.work.Network;
import java.net.InetAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "223.255.255.255",
                "2a00:1450:4010:c0e::8a",
                "2606:4700::1111"
            })
    void addresses_of_everybody(String address) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1"
            })
    void addresses_that_nobody_is_called_at(String address) {
        assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void a_network_is_read_as_it_is_written() {
        assertThat(Network.parse(" 10.20.0.0/16 "))
                .hasValueSatisfying(
                        network -> {
                            assertThat(network.contains(InetAddress.ofLiteral("10.20.255.1")))
                                    .isTrue();
                            assertThat(network.contains(InetAddress.ofLiteral("10.21.0.1")))
                                    .isFalse();
                            assertThat(network.contains(InetAddress.ofLiteral("::1"))).isFalse();
                        });
        assertThat(Network.parse("192.168.1.7").orElseThrow().bits()).isEqualTo(32);
        for (var none :
                new String[] {"", "localhost", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1"}) {
            assertThat(Network.parse(none)).as(none).isEmpty();
        }
    }
}
