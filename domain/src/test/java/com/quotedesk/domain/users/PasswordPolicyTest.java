package com.quotedesk.domain.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.PasswordPolicy.Fault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordPolicyTest {

    private static final EmailAddress OLGA = new EmailAddress("olga.petrova@desk.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse",
                "зелёный чай 7",
                "🔑🔑🔒🔒🔓🔓🗝🗝🚪🚪🏠🏠",
                "Tr0ub4dor&333"
            })
    void a_long_one_that_nobody_guesses_is_good(String password) {
        assertThat(PasswordPolicy.STANDARD.faultOf(password, OLGA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "aaaaaaaaaaaa",
                "abababababab",
                "Password12345",
                "ПарольПароль1!",
                "qwertyuiop[]"
            })
    void one_that_is_tried_first_is_not(String password) {
        assertThat(PasswordPolicy.STANDARD.faultOf(password, OLGA)).contains(Fault.COMMON);
    }

    @Test
    void length_is_counted_in_characters() {
        assertThat(PasswordPolicy.STANDARD.faultOf("elevenchars", OLGA)).contains(Fault.TOO_SHORT);
        assertThat(PasswordPolicy.STANDARD.faultOf("🔑🔒🔓🗝🚪🏠", OLGA)).contains(Fault.TOO_SHORT);
        assertThat(PasswordPolicy.STANDARD.faultOf("ab c".repeat(64), OLGA)).isEmpty();
        assertThat(PasswordPolicy.STANDARD.faultOf("ab c".repeat(64) + "d", OLGA))
                .contains(Fault.TOO_LONG);
    }

    @Test
    void the_own_address_is_no_secret() {
        assertThat(PasswordPolicy.STANDARD.faultOf("Olga.Petrova", OLGA)).contains(Fault.ADDRESS);
    }

    @Test
    void a_policy_asks_for_no_less_than_eight() {
        assertThat(new PasswordPolicy(8).faultOf("zx81-qx7", OLGA)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(7));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(257));
    }
}
