package com.quotedesk.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.email.mail.Finding;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    private static final List<String> DETAILS = List.of("first {1}", "second", "third");

    @ParameterizedTest
    @EnumSource
    void every_finding_has_a_sentence_in_both_languages(Finding.Kind kind) {
        var finding = new Finding(kind, DETAILS);

        var russian = Words.in("ru_RU.UTF-8").line(finding);
        var english = Words.in("en").line(finding);

        assertThat(russian).isNotEqualTo(english).containsPattern("[а-я]");
        assertThat(english).doesNotContainPattern("[а-я]").doesNotContain("{0}", "{2}");
    }

    @Test
    void what_a_server_said_is_shown_as_it_is() {
        assertThat(Words.in(null).line(new Finding(Finding.Kind.LOGGED_IN, List.of("a {0} b"))))
                .isEqualTo("  ok    a {0} b is logged in.");
    }
}
