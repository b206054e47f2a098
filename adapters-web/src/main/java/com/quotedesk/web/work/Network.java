package com.quotedesk.web.work;

import java.net.InetAddress;
import java.util.Optional;

/**
 * A run of internet addresses, as {@code 10.0.0.0/8} names one.
 *
 * @param bits how many of the first bits its addresses have in common
 */
public record Network(InetAddress first, int bits) {

    /** The network written in {@code text}, one address alone too; empty when it is none. */
    public static Optional<Network> parse(String text) {
        var stripped = text.strip();
        int slash = stripped.indexOf('/');
        var address = slash < 0 ? stripped : stripped.substring(0, slash);
        return literal(address)
                .flatMap(
                        first ->
                                bits(slash < 0 ? "" : stripped.substring(slash + 1), first)
                                        .map(bits -> new Network(first, bits)));
    }

    /** An address that is written in digits; a name is none, so nobody is asked. */
    public static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> bits(String text, InetAddress first) {
        int all = first.getAddress().length * Byte.SIZE;
        if (text.isEmpty()) {
            return Optional.of(all);
        }
        try {
            int bits = Integer.parseInt(text);
            return bits >= 0 && bits <= all ? Optional.of(bits) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    public boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * @throws IllegalArgumentException when it is none
     */
    public static Network of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }
}
