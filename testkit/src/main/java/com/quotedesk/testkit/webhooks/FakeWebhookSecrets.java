package com.quotedesk.testkit.webhooks;

import com.quotedesk.application.webhooks.WebhookSecrets;
import com.quotedesk.domain.webhooks.WebhookId;

/** Secrets and signatures that can be read. */
public final class FakeWebhookSecrets implements WebhookSecrets {

    @Override
    public String of(WebhookId webhook, int generation) {
        return "whsec_" + webhook + "-" + generation;
    }

    @Override
    public String sign(WebhookId webhook, int generation, String text) {
        return "v1," + text + " by " + of(webhook, generation);
    }
}
