package com.quotedesk.web.security;

import com.quotedesk.domain.users.Totp;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where one-time passwords come from. */
public final class OneTimeCodes {

    private static final String ALGORITHM = "HmacSHA1";

    private OneTimeCodes() {}

    public static Totp totp() {
        return new Totp(OneTimeCodes::hmac);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has it", missing);
        }
    }
}
