package com.quotedesk.web.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.webhooks.WebhookId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HmacWebhookSecretsTest {

    private static final WebhookId ONE = new WebhookId(new UUID(0, 7));
    private static final WebhookId OTHER = new WebhookId(new UUID(0, 8));

    private final HmacWebhookSecrets secrets =
            new HmacWebhookSecrets("a key of this test, long enough".getBytes(UTF_8));

    @Test
    void secrets_differ_by_webhook_generation_and_desk() {
        var elsewhere = new HmacWebhookSecrets("the key of another desk".getBytes(UTF_8));

        assertThat(
                        List.of(
                                secrets.of(ONE, 1),
                                secrets.of(ONE, 2),
                                secrets.of(OTHER, 1),
                                elsewhere.of(ONE, 1)))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.startsWith("whsec_") && secret.length() == 50);
        assertThat(secrets.of(ONE, 1)).isEqualTo(secrets.of(ONE, 1));
    }

    /** As receivers check it: an HMAC under the decoded secret. */
    @Test
    void a_receiver_can_check_a_signature_with_the_secret_it_was_told() throws Exception {
        var text = "msg_1.1763640000.{\"type\":\"заявка\"}";
        var told = secrets.of(ONE, 3).substring("whsec_".length());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(told), "HmacSHA256"));
        var expected = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));

        assertThat(secrets.sign(ONE, 3, text)).isEqualTo("v1," + expected);
    }
}
