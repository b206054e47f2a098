package com.quotedesk.domain.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.domain.shared.EmailAddress;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadTokenTest {

    private static final String KEY = "0123456789abcdef";

    private final ThreadToken tokens = new ThreadToken(KEY);

    @Property
    void what_was_marked_is_read_again_in_any_case(@ForAll long most, @ForAll long least) {
        var id = new UUID(most, least);
        var token = tokens.of(id);

        assertThat(token).hasSize(ThreadToken.LENGTH).matches("[a-z2-7]+");
        assertThat(tokens.read(token)).contains(id);
        assertThat(tokens.read(token.toUpperCase(Locale.ROOT))).contains(id);
    }

    /** The last letter bears three bits only; a change of the others is no change. */
    @Property
    void one_letter_changed_is_a_forgery(
            @ForAll long most, @ForAll @IntRange(max = ThreadToken.LENGTH - 2) int place) {
        var token = tokens.of(new UUID(most, 1));
        char other = token.charAt(place) == 'a' ? 'b' : 'a';

        assertThat(tokens.read(token.substring(0, place) + other + token.substring(place + 1)))
                .isEmpty();
    }

    @Test
    void a_guessable_identity_is_nothing_without_the_key() {
        var id = new UUID(1, 1);

        assertThat(new ThreadToken("another key of ours").read(tokens.of(id))).isEmpty();
        assertThat(tokens.of(id)).isNotEqualTo(tokens.of(new UUID(1, 2)));
    }

    @Test
    void what_is_no_mark_is_none() {
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("a".repeat(ThreadToken.LENGTH))).isEmpty();
        assertThat(tokens.read("1".repeat(ThreadToken.LENGTH))).isEmpty();
        assertThat(tokens.read("я".repeat(ThreadToken.LENGTH))).isEmpty();
    }

    /** Against the HMAC of the JDK, with keys shorter, as long and longer than a block. */
    @Test
    void the_signature_is_that_of_rfc_2104() throws GeneralSecurityException {
        for (int length : new int[] {16, 64, 65, 200}) {
            var key = "k".repeat(length);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            var plain = ByteBuffer.allocate(16).putLong(5).putLong(7).array();
            var all = ByteBuffer.allocate(26).put(plain).put(mac.doFinal(plain), 0, 10).array();
            var bits = new BigInteger(1, all).shiftLeft(2).toString(2);
            var padded = "0".repeat(210 - bits.length()) + bits;
            var letters = new StringBuilder();
            for (int i = 0; i < 210; i += 5) {
                letters.append(
                        "abcdefghijklmnopqrstuvwxyz234567"
                                .charAt(Integer.parseInt(padded.substring(i, i + 5), 2)));
            }

            assertThat(new ThreadToken(key).of(new UUID(5, 7))).isEqualTo(letters.toString());
        }
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new ThreadToken("0123456789abcde"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_person_without_a_name_is_shown_by_the_address() {
        var address = new EmailAddress("a@b.example");

        assertThat(new MailAddress(null, address).shown()).isEqualTo("a@b.example");
        assertThat(new MailAddress(" ", address).shown()).isEqualTo("a@b.example");
        assertThat(new MailAddress("Anna", address).shown()).isEqualTo("Anna");
    }
}
