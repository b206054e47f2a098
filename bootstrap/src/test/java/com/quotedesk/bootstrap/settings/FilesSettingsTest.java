package com.quotedesk.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.documents.files.S3Config;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesSettingsTest {

    @Test
    void files_are_kept_on_this_machine_when_nothing_is_set() {
        assertThat(read(Map.of()))
                .isEqualTo(new FilesSettings(32L << 20, Duration.ofMinutes(15), null));
    }

    @Test
    void a_bucket_is_named_by_its_endpoint_and_keys() {
        assertThat(
                        read(
                                Map.ofEntries(
                                        Map.entry("FILES_MAX_SIZE", "8MB"),
                                        Map.entry("FILES_LINK_LIFETIME", "1h"),
                                        Map.entry("S3_ENDPOINT", "https://r2.example"),
                                        Map.entry("S3_REGION", "eu"),
                                        Map.entry("S3_BUCKET", "desk"),
                                        Map.entry("S3_ACCESS_KEY", "k"),
                                        Map.entry("S3_SECRET_KEY", "s"),
                                        Map.entry("S3_CONNECT_TIMEOUT", "1s"),
                                        Map.entry("S3_ATTEMPT_TIMEOUT", "2s"),
                                        Map.entry("S3_CALL_TIMEOUT", "3s"),
                                        Map.entry("S3_ATTEMPTS", "4"))))
                .isEqualTo(
                        new FilesSettings(
                                8L << 20,
                                Duration.ofHours(1),
                                new S3Config(
                                        URI.create("https://r2.example"),
                                        "eu",
                                        "desk",
                                        "k",
                                        "s",
                                        Duration.ofSeconds(1),
                                        Duration.ofSeconds(2),
                                        Duration.ofSeconds(3),
                                        4)));
    }

    @Test
    void an_endpoint_asks_for_the_rest() {
        assertThatThrownBy(() -> read(Map.of("S3_ENDPOINT", "https://r2.example")))
                .hasMessageContaining("S3_BUCKET is missing")
                .hasMessageContaining("S3_ACCESS_KEY is missing")
                .hasMessageContaining("S3_SECRET_KEY is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r2.example",
                "ftp://r2.example",
                "https:///x",
                "https://a:b@r2.example",
                "http://["
            })
    void an_endpoint_is_an_address_without_keys(String endpoint) {
        assertThatThrownBy(() -> read(Map.of("S3_ENDPOINT", endpoint)))
                .hasMessageContaining("S3_ENDPOINT is");
    }

    private static FilesSettings read(Map<String, String> variables) {
        return Settings.read(new Environment(variables)).files();
    }
}
