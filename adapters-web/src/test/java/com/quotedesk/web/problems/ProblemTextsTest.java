package com.quotedesk.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.MatchOutcome;
import com.quotedesk.application.proposals.LineInput;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.rfqs.RfqRefusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTextsTest {

    @Test
    void everything_is_said_in_both_languages() {
        assertThat(new TreeSet<>(texts("ru").keySet()))
                .isEqualTo(new TreeSet<>(texts("en").keySet()));
    }

    @Test
    void every_kind_of_problem_and_every_refusal_has_words() {
        var keys =
                Stream.of(
                                Arrays.stream(ProblemKind.values())
                                        .map(kind -> kind.code() + ".title"),
                                named("refused.rfq-", RfqRefusal.values()),
                                named("refused.message-", MatchOutcome.Reason.values()),
                                named("refused.quote-", QuoteRefusal.values()),
                                named("refused.proposal-", ProposalRefusal.values()),
                                named("value.not-priced-", LineInput.Problem.values()))
                        .flatMap(all -> all);

        assertThat(texts("en").keySet()).containsAll(keys.toList());
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> prefix + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                "com.quotedesk.web.problems.Problems",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
