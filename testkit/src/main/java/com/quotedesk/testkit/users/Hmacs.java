package com.quotedesk.testkit.users;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures for tests, as the JDK makes them. */
public final class Hmacs {

    private static final String ALGORITHM = "HmacSHA1";

    private Hmacs() {}

    public static byte[] sha1(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
