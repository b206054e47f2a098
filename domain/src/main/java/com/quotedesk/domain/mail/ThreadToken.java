package com.quotedesk.domain.mail;

import com.quotedesk.domain.shared.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Marks our mails so that an answer shows what it answers, though it was forwarded, rewritten or
 * stripped. A mark is an identity and a signature, in letters that survive any change of case;
 * without the key nobody can make one, not even for a number that is public.
 */
public final class ThreadToken {

    /** How long a mark is. */
    public static final int LENGTH = 42;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 10;
    private static final int LETTER_BITS = 5;

    /** The block of SHA-256, to which a key of RFC 2104 is padded. */
    private static final int BLOCK = 64;

    private final byte[] key;

    /**
     * @param key at least 16 characters
     */
    public ThreadToken(String key) {
        if (key.length() < ID_BYTES) {
            throw new IllegalArgumentException("a key of at least 16 characters is needed");
        }
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        this.key = Arrays.copyOf(bytes.length > BLOCK ? hash(bytes) : bytes, BLOCK);
    }

    /** The mark of {@code id}. */
    public String of(UUID id) {
        var plain = bytes(id);
        return encode(
                ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                        .put(plain)
                        .put(signature(plain))
                        .array());
    }

    /** What was marked so; empty where we did not. */
    public Optional<UUID> read(String token) {
        var lower = token.toLowerCase(Locale.ROOT);
        if (lower.length() != LENGTH || !lower.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        var all = decode(lower);
        var plain = Arrays.copyOf(all, ID_BYTES);
        var signed = Arrays.copyOfRange(all, ID_BYTES, all.length);
        if (!MessageDigest.isEqual(signed, signature(plain))) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(plain);
        return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /** HMAC of RFC 2104 over SHA-256, in its first bytes. */
    private byte[] signature(byte[] plain) {
        var inner = hash(joined(padded(0x36), plain));
        return Arrays.copyOf(hash(joined(padded(0x5c), inner)), SIGNATURE_BYTES);
    }

    private byte[] padded(int pad) {
        var block = key.clone();
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) (block[i] ^ pad);
        }
        return block;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
    }

    private static byte[] hash(byte[] bytes) {
        return HexFormat.of().parseHex(Bytes.owning(bytes).sha256());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Base 32 of RFC 4648, in lower case and without padding. */
    private static String encode(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
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
        // 208 bits are 41 letters and three bits.
        return text.append(LETTERS.charAt((int) (bits << (LETTER_BITS - held)) & 31)).toString();
    }

    private static byte[] decode(String text) {
        var bytes = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES);
        long bits = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            bits = (bits << LETTER_BITS) | LETTERS.indexOf(text.charAt(i));
            held += LETTER_BITS;
            if (held >= Byte.SIZE) {
                held -= Byte.SIZE;
                bytes.put((byte) (bits >> held));
            }
        }
        return bytes.array();
    }
}
