package com.quotedesk.web.webhooks;

import com.quotedesk.application.webhooks.WebhookSecrets;

/** The door to the secrets of webhooks. */
public final class WebhookKeys {

    private WebhookKeys() {}

    /**
     * @param key at least 32 bytes that only this desk knows
     */
    public static WebhookSecrets secrets(byte[] key) {
        return new HmacWebhookSecrets(key);
    }
}
