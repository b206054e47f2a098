package com.quotedesk.documents.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs texts for one purpose, so that what was signed for another is not taken for ours. */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MARK_BYTES = 12;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    /**
     * @param secret of the whole program
     * @param purpose what the signatures are for
     */
    public Signature(String secret, String purpose) {
        var master = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
        key = new SecretKeySpec(mac(master, purpose.getBytes(UTF_8)), ALGORITHM);
    }

    /** The text and its signature, in letters that need no escape in addresses. */
    public String sign(String text) {
        var bytes = text.getBytes(UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(mac(key, bytes));
    }

    /** A short mark of the text, 96 bits, that nobody else can make. */
    public String mark(String text) {
        return ENCODER.encodeToString(Arrays.copyOf(mac(key, text.getBytes(UTF_8)), MARK_BYTES));
    }

    /** The text that was signed, or empty when it was not signed by us. */
    public Optional<String> read(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getUrlDecoder();
            var bytes = decoder.decode(signed.substring(0, dot));
            var signature = decoder.decode(signed.substring(dot + 1));
            return MessageDigest.isEqual(mac(key, bytes), signature)
                    ? Optional.of(new String(bytes, UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + ALGORITHM, e);
        }
    }
}
