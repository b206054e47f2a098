package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {

    @Test
    void two_spellings_of_one_mailbox_are_equal() {
        assertThat(EmailAddress.parse(" Zakaz@TorgSnab.example "))
                .contains(new EmailAddress("zakaz@torgsnab.example"));
        assertThat(new EmailAddress("a@b.example").domain()).isEqualTo("b.example");
    }

    @Test
    void what_is_no_address_or_too_long_for_one_cannot_be_made() {
        var longest = "a".repeat(EmailAddress.MAX_LENGTH - "@b.example".length()) + "@b.example";
        assertThat(EmailAddress.parse(longest)).isPresent();
        assertThat(EmailAddress.parse("a" + longest)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress("nobody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@b.example",
                "a@",
                "a@@b.example",
                "a b@c.example",
                "a@b.example\r\nBcc: x@y.example",
                "<a@b.example>",
                "a@b.example,c@d.example",
                "a\u202e@b.example",
                "a@.example",
                "a@b.example.",
                "a\u007f@b.example",
                "a\u0085@b.example",
                "a\u2003@b.example"
            })
    void what_is_no_address_is_refused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }
}
