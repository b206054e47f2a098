package com.quotedesk.web.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that links are signed with, for them alone: it is derived from a secret of the program. */
final class LinkKey {

    static final int MARK_BYTES = 3;
    static final int SIGNATURE_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final byte[] mark;

    LinkKey(String secret) {
        var master = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
        key = new SecretKeySpec(mac(master, "personal links".getBytes(UTF_8)), ALGORITHM);
        mark = Arrays.copyOf(mac(master, "mark of personal links".getBytes(UTF_8)), MARK_BYTES);
    }

    /** Tells this key from others, and nothing of what it is. */
    byte[] mark() {
        return mark.clone();
    }

    byte[] sign(byte[] bytes) {
        return Arrays.copyOf(mac(key, bytes), SIGNATURE_BYTES);
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
