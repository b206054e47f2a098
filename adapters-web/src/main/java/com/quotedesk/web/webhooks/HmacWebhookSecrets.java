package com.quotedesk.web.webhooks;

import com.quotedesk.application.webhooks.WebhookSecrets;
import com.quotedesk.domain.webhooks.WebhookId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256, as the symmetric scheme of Standard Webhooks 1.0 has it. */
final class HmacWebhookSecrets implements WebhookSecrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    HmacWebhookSecrets(byte[] key) {
        this.key = key.clone();
    }

    @Override
    public String of(WebhookId webhook, int generation) {
        return "whsec_" + Base64.getEncoder().encodeToString(secret(webhook, generation));
    }

    @Override
    public String sign(WebhookId webhook, int generation, String text) {
        return "v1," + Base64.getEncoder().encodeToString(mac(secret(webhook, generation), text));
    }

    private byte[] secret(WebhookId webhook, int generation) {
        return mac(key, "webhook " + webhook + " " + generation);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
