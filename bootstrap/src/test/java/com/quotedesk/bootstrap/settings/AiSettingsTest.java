package com.quotedesk.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.ai.reading.model.ModelSettings.Mode;
import com.quotedesk.ai.reading.model.ModelSettings.Personal;
import com.quotedesk.application.reading.ModelSpending.Spent;
import com.quotedesk.bootstrap.StartFailure;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AiSettingsTest {

    @Test
    void nothing_is_asked_unless_somebody_says_so() {
        var settings = read(Map.of());

        assertThat(settings.model().mode()).isEqualTo(Mode.OFF);
        assertThat(settings.model().model()).isEqualTo("gpt-4o-mini");
        assertThat(settings.model().masked()).containsExactlyInAnyOrder(Personal.values());
        assertThat(settings.perDay()).isEqualTo(new Spent(2_000_000, BigDecimal.TWO));
    }

    @Test
    void a_server_of_ones_own_is_asked_as_told() {
        var settings =
                read(
                        Map.of(
                                "AI_MODE", "assist",
                                "AI_BASE_URL", "http://models.example:8000/v1",
                                "AI_MASK", "Phones, emails",
                                "AI_DAILY_COST", "0.5",
                                "AI_CALL_TIMEOUT", "5s"));

        assertThat(settings.model().mode()).isEqualTo(Mode.ASSIST);
        assertThat(settings.model().server())
                .isEqualTo(URI.create("http://models.example:8000/v1"));
        assertThat(settings.model().masked())
                .containsExactlyInAnyOrder(Personal.PHONES, Personal.EMAILS);
        assertThat(settings.model().callTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.perDay().cost()).isEqualTo("0.500000");
        assertThat(read(Map.of("AI_MASK", "none")).model().masked()).isEmpty();
    }

    @Test
    void the_key_is_never_told() {
        assertThat(read(Map.of("AI_API_KEY", "sk-secret")).toString()).doesNotContain("sk-secret");
    }

    @Test
    void every_mistake_is_told() {
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.of(
                                                "AI_MODE", "sometimes",
                                                "AI_BASE_URL", "https://key@models.example",
                                                "AI_MASK", "faces",
                                                "AI_PRICE_INPUT", "cheap")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("AI_MODE is \"sometimes\"")
                .hasMessageContaining("AI_BASE_URL")
                .hasMessageContaining("AI_MASK is \"faces\"")
                .hasMessageContaining("AI_PRICE_INPUT is \"cheap\"");
        assertThatThrownBy(() -> read(Map.of("AI_MODE", "always", "AI_TIMEOUT", "2m")))
                .hasMessageContaining("AI_TIMEOUT must be less than MAIL_LEASE");
    }

    private static AiSettings read(Map<String, String> variables) {
        return Settings.read(new Environment(variables)).ai();
    }
}
