package com.quotedesk.domain.users;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Time-based one-time passwords of RFC 6238, as every authenticator has them: SHA-1, six digits,
 * thirty seconds.
 */
public final class Totp {

    /** As many bytes as SHA-1 has, which RFC 4226 asks for. */
    public static final int KEY_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** Clocks differ: the step before and the one after count too. */
    private static final int DRIFT = 1;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTER_BITS = 5;

    /** HMAC-SHA-1 of RFC 2104. */
    @FunctionalInterface
    public interface Hmac {
        byte[] of(byte[] key, byte[] message);
    }

    private final Hmac hmac;

    public Totp(Hmac hmac) {
        this.hmac = hmac;
    }

    /**
     * The step that a code belongs to; empty where it is wrong, or of a step that was used before.
     *
     * @param usedStep the last step whose code was taken; no code is taken twice
     */
    public OptionalLong stepOf(byte[] key, String code, Instant now, long usedStep) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - DRIFT; step <= current + DRIFT; step++) {
            if (step > usedStep && isEqual(codeOf(key, step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** Takes as long for a code that is nearly right as for any other. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The code of a step of thirty seconds since 1970 (RFC 4226, section 5.3). */
    public String codeOf(byte[] key, long step) {
        var hash = hmac.of(key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%06d", number % MODULUS);
    }

    /** Bytes as people type them, in base 32 of RFC 4648; a multiple of five of them. */
    public static String written(byte[] bytes) {
        var text = new StringBuilder();
        long bits = 0;
        int held = 0;
        for (byte one : bytes) {
            bits = (bits << Byte.SIZE) | (one & 0xff);
            held += Byte.SIZE;
            while (held >= LETTER_BITS) {
                held -= LETTER_BITS;
                text.append(LETTERS.charAt((int) (bits >> held) & 31));
            }
        }
        return text.toString();
    }
}
