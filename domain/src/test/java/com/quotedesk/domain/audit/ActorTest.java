package com.quotedesk.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActorTest {

    @Test
    void a_visitor_is_told_by_address_and_name() {
        assertThat(new Actor.Visitor("2001:db8::7", " Анна Петрова ").code())
                .isEqualTo("link:2001:db8::7 Анна Петрова");
    }

    @Test
    void nobody_is_no_visitor() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor.Visitor("::1", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor.Visitor("", "Anna"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor.Visitor("a b", "Anna"));
    }
}
