package com.quotedesk.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.bootstrap.settings.MailboxSettings.Since;
import com.quotedesk.email.mail.ImapConfig;
import com.quotedesk.email.mail.OAuthClient;
import com.quotedesk.email.mail.Password;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxSettingsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void one_mailbox_needs_no_name() {
        var mailbox = read(one()).getFirst();

        assertThat(mailbox)
                .isEqualTo(
                        new MailboxSettings(
                                new ImapConfig(
                                        "orders",
                                        "imap.desk.example",
                                        993,
                                        ImapConfig.Security.TLS,
                                        "orders@desk.example",
                                        new Password("hush"),
                                        "INBOX",
                                        Duration.ofSeconds(20),
                                        Duration.ofSeconds(60),
                                        Duration.ofSeconds(60),
                                        64L << 20,
                                        8L << 20),
                                new Since(null, Duration.ofDays(7)),
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(9),
                                Duration.ofHours(1),
                                Duration.ofDays(7),
                                new SentSettings(
                                        SentSettings.Use.LOOK, null, Duration.ofMinutes(1))));
        assertThat(mailbox.toString()).doesNotContain("hush");
    }

    @Test
    void several_mailboxes_have_names_and_share_what_is_not_set_for_one(@TempDir Path folder)
            throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "from the file");
        var variables = one();
        variables.put("MAILBOXES", "Sales, far-east");
        variables.put("MAILBOX_SALES_USER", "sales@desk.example");
        variables.put("MAILBOX_SALES_PASSWORD_FILE", secret.toString());
        variables.put("MAILBOX_SALES_SINCE", "2026-11-01");
        variables.put("MAILBOX_FAR_EAST_HOST", "imap.east.example");
        variables.put("MAILBOX_FAR_EAST_SECURITY", "starttls");
        variables.put("MAILBOX_FAR_EAST_SINCE", "ALL");

        var mailboxes = read(variables);

        assertThat(mailboxes)
                .extracting(MailboxSettings::name)
                .containsExactly("sales", "far-east");
        var sales = mailboxes.getFirst();
        assertThat(sales.imap().host()).isEqualTo("imap.desk.example");
        assertThat(sales.user()).isEqualTo("sales@desk.example");
        assertThat(sales.imap().login()).isEqualTo(new Password("from the file"));
        assertThat(sales.since().from(CLOCK)).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(sales.since().day()).isEqualTo(LocalDate.of(2026, 11, 1));
        var east = mailboxes.getLast();
        assertThat(east.imap().host()).isEqualTo("imap.east.example");
        assertThat(east.imap().security()).isEqualTo(ImapConfig.Security.STARTTLS);
        assertThat(east.user()).isEqualTo("orders@desk.example");
        assertThat(east.since().from(CLOCK)).isEqualTo(Instant.EPOCH);
        assertThat(settings(variables).filing().ownAddresses())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("sales@desk.example", "orders@desk.example");
    }

    @Test
    void mails_are_wanted_from_so_long_ago() {
        var variables = one();
        variables.put("IMAP_SINCE", "12h");

        assertThat(read(variables).getFirst().since().from(CLOCK))
                .isEqualTo(NOON.minus(Duration.ofHours(12)));
    }

    @Test
    void tokens_stand_in_for_a_password() {
        var variables = one();
        variables.remove("IMAP_PASSWORD");
        variables.put("IMAP_OAUTH_TOKEN_URL", "https://login.example/token");
        variables.put("IMAP_OAUTH_CLIENT_ID", "desk");
        variables.put("IMAP_OAUTH_REFRESH_TOKEN", "lasting");

        assertThat(read(variables).getFirst().imap().login())
                .isEqualTo(
                        new OAuthClient(
                                URI.create("https://login.example/token"),
                                "desk",
                                null,
                                new Password("lasting"),
                                Duration.ofSeconds(20)));

        variables.put("IMAP_OAUTH_CLIENT_SECRET", "hush");
        assertThat(read(variables).getFirst().imap().login())
                .isInstanceOfSatisfying(
                        OAuthClient.class,
                        client ->
                                assertThat(client.clientSecret()).isEqualTo(new Password("hush")));
    }

    @Test
    void mistakes_name_the_variable_that_mends_them() {
        assertThatThrownBy(
                        () ->
                                read(
                                        Map.of(
                                                "MAILBOXES", "sales,sales,a b",
                                                "IMAP_HOST", "imap.desk.example",
                                                "IMAP_SINCE", "yesterday",
                                                "IMAP_OAUTH_TOKEN_URL", "http://login.example",
                                                "MAIL_MAILBOX_LEASE", "1h",
                                                "MAILBOX_SALES_PORT", "0")))
                .hasMessageContaining("MAILBOXES names \"sales\" twice")
                .hasMessageContaining("MAILBOXES names \"a b\", which is no name")
                .hasMessageContaining("MAILBOX_SALES_USER is missing")
                .hasMessageContaining("MAILBOX_SALES_OAUTH_CLIENT_ID is missing")
                .hasMessageContaining("MAILBOX_SALES_OAUTH_REFRESH_TOKEN is missing")
                .hasMessageContaining("IMAP_OAUTH_TOKEN_URL is \"http://login.example\"")
                .hasMessageContaining("IMAP_SINCE is \"yesterday\"")
                .hasMessageContaining("MAIL_MAILBOX_LEASE is \"1h\"")
                .hasMessageContaining("MAILBOX_SALES_PORT is \"0\"");
        assertThatThrownBy(() -> read(Map.of("MAILBOXES", "sales")))
                .hasMessageContaining("MAILBOX_SALES_HOST is missing");
    }

    private static Map<String, String> one() {
        return new HashMap<>(
                Map.of(
                        "IMAP_HOST", "imap.desk.example",
                        "IMAP_USER", "orders@desk.example",
                        "IMAP_PASSWORD", "hush"));
    }

    private static List<MailboxSettings> read(Map<String, String> variables) {
        return settings(variables).mailboxes();
    }

    private static Settings settings(Map<String, String> variables) {
        return Settings.read(new Environment(variables));
    }
}
