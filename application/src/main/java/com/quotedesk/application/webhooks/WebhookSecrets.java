package com.quotedesk.application.webhooks;

import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs deliveries as Standard Webhooks 1.0 asks. Secrets are derived from one key of the desk and
 * kept nowhere, so a copy of the database tells nobody how to forge a delivery.
 */
public final class WebhookSecrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    /**
     * @param key at least 32 bytes that only this desk knows
     */
    public WebhookSecrets(byte[] key) {
        this.key = key.clone();
    }

    /** What the receiver checks with: {@code whsec_} and base64. */
    public String of(WebhookId webhook, int generation) {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes(webhook, generation));
    }

    /** The headers of one attempt, signed with every secret that holds now. */
    Map<String, String> headers(Webhook webhook, WebhookDelivery delivery, Instant now) {
        var id = "msg_" + delivery.id();
        var timestamp = Long.toString(now.getEpochSecond());
        var signed =
                (id + "." + timestamp + "." + delivery.body()).getBytes(StandardCharsets.UTF_8);
        var headers = new TreeMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                webhook.signing(now).stream()
                        .map(generation -> bytes(webhook.id(), generation))
                        .map(
                                secret ->
                                        "v1,"
                                                + Base64.getEncoder()
                                                        .encodeToString(mac(secret, signed)))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private byte[] bytes(WebhookId webhook, int generation) {
        return mac(key, ("webhook " + webhook + " " + generation).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
