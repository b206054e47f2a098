package com.quotedesk.domain.users;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(US_ASCII);

    private final Totp totp = new Totp(TotpTest::hmac);

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Appendix B of RFC 6238, in its last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(totp.codeOf(KEY, second / 30)).isEqualTo(code);
    }

    @Test
    void a_code_counts_a_step_early_and_a_step_late_and_once() {
        var code = totp.codeOf(KEY, 100);

        for (long second : new long[] {2970, 3000, 3059}) {
            assertThat(stepOf(code, second, 0)).isEqualTo(OptionalLong.of(100));
        }
        for (long second : new long[] {2969, 3060}) {
            assertThat(stepOf(code, second, 0)).isEmpty();
        }
        assertThat(stepOf(code, 3000, 99)).isEqualTo(OptionalLong.of(100));
        assertThat(stepOf(code, 3000, 100)).isEmpty();
        assertThat(stepOf("x", 3000, 0)).isEmpty();
    }

    private OptionalLong stepOf(String code, long second, long usedStep) {
        return totp.stepOf(KEY, code, Instant.ofEpochSecond(second), usedStep);
    }

    @Test
    void a_key_is_written_in_base_32() {
        assertThat(Totp.written(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
