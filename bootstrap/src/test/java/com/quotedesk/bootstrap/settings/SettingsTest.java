package com.quotedesk.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.bootstrap.StartFailure;
import com.quotedesk.bootstrap.settings.Settings.LogLevel;
import com.quotedesk.domain.shared.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {

    @Test
    void where_nothing_is_set_the_desk_runs_on_its_own() {
        var settings = read(Map.of());

        assertThat(settings.httpHost()).isEqualTo("0.0.0.0");
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.stopWithin()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.dataDir()).isEqualTo(Path.of("quotedesk-data"));
        assertThat(settings.database()).isNull();
        assertThat(settings.databasePoolSize()).isEqualTo(10);
        assertThat(settings.databaseReadsAtOnce()).isZero();
        assertThat(settings.redisUrl()).isNull();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/Moscow"));
        assertThat(settings.adminEmail()).hasToString("admin@quotedesk.example");
        assertThat(settings.adminPassword()).isNull();
        assertThat(settings.access().tokenSecret()).isNull();
        assertThat(settings.access().tokenLifetime()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.mailboxes()).isEmpty();
        assertThat(settings.filing().ownAddresses()).isEmpty();
        assertThat(settings.filing().lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.filing().reading()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.filing().attempts()).isEqualTo(3);
        assertThat(settings.filing().pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.logLevel()).isEqualTo(LogLevel.INFO);
    }

    @Test
    void everything_can_be_set() {
        var settings =
                read(
                        Map.ofEntries(
                                Map.entry("HTTP_HOST", "127.0.0.1"),
                                Map.entry("HTTP_PORT", "9090"),
                                Map.entry("DATA_DIR", "elsewhere"),
                                Map.entry("DATABASE_URL", "jdbc:postgresql://db/desk"),
                                Map.entry("DATABASE_USER", "desk"),
                                Map.entry("DATABASE_PASSWORD", "p"),
                                Map.entry("DATABASE_POOL_SIZE", "20"),
                                Map.entry("DATABASE_READS_AT_ONCE", "7"),
                                Map.entry("REDIS_URL", "redis://cache:6379"),
                                Map.entry("COMPANY_ZONE", "Asia/Almaty"),
                                Map.entry("ADMIN_EMAIL", "Boss@Desk.example"),
                                Map.entry("ADMIN_PASSWORD", "q"),
                                Map.entry("TOKEN_SECRET", "x".repeat(32)),
                                Map.entry("TOKEN_LIFETIME", "15m"),
                                Map.entry("MAIL_ADDRESSES", "a@desk.example, b@desk.example"),
                                Map.entry("IMAP_HOST", "imap.desk.example"),
                                Map.entry("IMAP_PORT", "143"),
                                Map.entry("IMAP_SECURITY", "starttls"),
                                Map.entry("IMAP_USER", "orders"),
                                Map.entry("IMAP_PASSWORD", "r"),
                                Map.entry("IMAP_FOLDER", "Orders"),
                                Map.entry("IMAP_CONNECT_TIMEOUT", "1s"),
                                Map.entry("IMAP_READ_TIMEOUT", "2s"),
                                Map.entry("IMAP_WRITE_TIMEOUT", "500ms"),
                                Map.entry("MAIL_POLL_INTERVAL", "1m"),
                                Map.entry("MAIL_MAX_SIZE", "8MB"),
                                Map.entry("MAIL_BATCH_SIZE", "512KB"),
                                Map.entry("MAIL_LEASE", "10s"),
                                Map.entry("MAIL_ATTEMPTS", "5"),
                                Map.entry("MAIL_RETRY_PAUSE", "2h"),
                                Map.entry("LOG_LEVEL", "debug")));

        assertThat(settings.httpHost()).isEqualTo("127.0.0.1");
        assertThat(settings.httpPort()).isEqualTo(9090);
        assertThat(settings.dataDir()).isEqualTo(Path.of("elsewhere"));
        assertThat(settings.database())
                .isEqualTo(new Settings.Database("jdbc:postgresql://db/desk", "desk", "p"));
        assertThat(settings.databasePoolSize()).isEqualTo(20);
        assertThat(settings.databaseReadsAtOnce()).isEqualTo(7);
        assertThat(settings.redisUrl()).isEqualTo("redis://cache:6379");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
        assertThat(settings.adminEmail()).hasToString("boss@desk.example");
        assertThat(settings.adminPassword()).isEqualTo("q");
        assertThat(settings.access().tokenSecret()).isEqualTo("x".repeat(32));
        assertThat(settings.access().tokenLifetime()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.mailboxes()).hasSize(1);
        assertThat(settings.filing().ownAddresses())
                .containsExactlyInAnyOrder(
                        new EmailAddress("a@desk.example"), new EmailAddress("b@desk.example"));
        assertThat(settings.filing().lease()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.filing().reading()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.filing().attempts()).isEqualTo(5);
        assertThat(settings.filing().pause()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.logLevel()).isEqualTo(LogLevel.DEBUG);
    }

    @Test
    void all_mistakes_are_told_at_once_and_no_secret_with_them() {
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.ofEntries(
                                                Map.entry("HTTP_PORT", "http"),
                                                Map.entry("DATABASE_URL", "mysql://db"),
                                                Map.entry("DATABASE_POOL_SIZE", "0"),
                                                Map.entry("REDIS_URL", "localhost"),
                                                Map.entry("COMPANY_ZONE", "Mars/Olympus"),
                                                Map.entry("ADMIN_EMAIL", "boss"),
                                                Map.entry("TOKEN_SECRET", "hush"),
                                                Map.entry("TOKEN_LIFETIME", "forever"),
                                                Map.entry("MAIL_ADDRESSES", "a@b.example,c"),
                                                Map.entry("IMAP_HOST", "imap.desk.example"),
                                                Map.entry("IMAP_SECURITY", "ssl"),
                                                Map.entry("MAIL_MAX_SIZE", "2TB"),
                                                Map.entry("MAIL_LEASE", "0s"),
                                                Map.entry("DATABASE_PASSWORD_FILE", "/nowhere"),
                                                Map.entry("LOG_LEVEL", "loud"))))
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure ->
                                assertThat(failure.getMessage().lines())
                                        .hasSize(16)
                                        .anyMatch(line -> line.contains("IMAP_USER is missing"))
                                        .anyMatch(line -> line.contains("IMAP_PASSWORD is missing"))
                                        .anyMatch(line -> line.contains("tls, starttls, none"))
                                        .noneMatch(line -> line.contains("hush")));
    }

    @Test
    void a_secret_may_stand_in_a_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("password"), "from the file\n");

        var settings = read(Map.of("ADMIN_PASSWORD_FILE", file.toString()));

        assertThat(settings.adminPassword()).isEqualTo("from the file");
    }

    @Test
    void passwords_do_not_show_where_settings_are_printed() {
        assertThat(new Settings.Database("jdbc:postgresql://db/desk", "desk", "hush").toString())
                .doesNotContain("hush");
    }

    @Test
    void every_setting_is_described_in_the_documentation() throws IOException {
        var page = Files.readString(Path.of("../docs/configuration.md"));

        assertThat(page).contains(SettingsPage.table(), SettingsPage.deskTable());
        assertThat(Arrays.stream(Setting.values()).map(Setting::meaning))
                .allMatch(meaning -> meaning.endsWith("."));
    }

    @Test
    void rates_are_asked_for_at_an_address_of_the_web_or_not_at_all() {
        assertThat(read(Map.of()).rates()).isNotNull();
        assertThat(read(Map.of("RATES_URL", "Off")).rates()).isNull();
        for (var wrong : List.of("file:///etc/passwd", "cbr.ru", "http://[", "https:")) {
            assertThatThrownBy(() -> read(Map.of("RATES_URL", wrong)))
                    .hasMessageContaining("RATES_URL");
        }
    }

    @Test
    void settings_of_the_desk_are_checked_at_the_start_too() {
        assertThat(read(Map.of("RFQ_TIMEOUT", "72h", "COMPANY_CURRENCY", " ")).desk())
                .isEqualTo(Map.of("RFQ_TIMEOUT", "72h"));
        assertThatThrownBy(() -> read(Map.of("RFQ_TIMEOUT", "soon", "COMPANY_VAT_RATE", "-1")))
                .hasMessageContaining(
                        "RFQ_TIMEOUT: not a value of rfq.timeout, which is such as 48h")
                .hasMessageContaining("COMPANY_VAT_RATE");
    }

    private static Settings read(Map<String, String> variables) {
        return Settings.read(new Environment(variables));
    }
}
