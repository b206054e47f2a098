package com.quotedesk.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressLimitTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final AddressLimit limit = new AddressLimit(60, 3);

    @Test
    void an_address_may_ask_so_often_at_once_and_then_evenly() {
        assertThat(allowed("203.0.113.7", NOON, 10)).isEqualTo(3);
        assertThat(allowed("203.0.113.7", NOON.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(allowed("203.0.113.7", NOON.plusSeconds(11), 10)).isEqualTo(3);
        assertThat(limit.pause()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void addresses_do_not_disturb_each_other() {
        assertThat(allowed("203.0.113.7", NOON, 10)).isEqualTo(3);
        assertThat(allowed("203.0.113.8", NOON, 10)).isEqualTo(3);
    }

    @Test
    void a_household_has_one_network_of_ipv6() {
        assertThat(allowed("2001:db8:1:2::1", NOON, 3)).isEqualTo(3);
        assertThat(allowed("2001:db8:1:2:ffff::9", NOON, 3)).isZero();
        assertThat(allowed("2001:db8:1:3::1", NOON, 3)).isEqualTo(3);
        assertThat(allowed("not:an:address", NOON, 9)).isEqualTo(3);
    }

    @Test
    void a_clock_that_is_set_back_gives_nothing() {
        allowed("203.0.113.7", NOON, 3);

        assertThat(allowed("203.0.113.7", NOON.minusSeconds(100), 3)).isZero();
    }

    @Test
    void a_flood_of_addresses_does_not_fill_the_memory() {
        allowed("203.0.113.7", NOON, 3);
        IntStream.range(0, 30_000).forEach(i -> limit.allows("host" + i, NOON));

        assertThat(allowed("203.0.113.7", NOON, 3)).isEqualTo(3);
    }

    private long allowed(String address, Instant at, int times) {
        return IntStream.range(0, times).filter(i -> limit.allows(address, at)).count();
    }
}
