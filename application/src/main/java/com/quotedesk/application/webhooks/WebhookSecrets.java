package com.quotedesk.application.webhooks;

import com.quotedesk.domain.webhooks.WebhookId;

/**
 * What deliveries are signed with, as Standard Webhooks 1.0 asks. Secrets are derived from a key of
 * the desk and kept nowhere, so a copy of the database tells nobody how to forge a delivery.
 */
public interface WebhookSecrets {

    /** What the receiver checks with: {@code whsec_} and base64. */
    String of(WebhookId webhook, int generation);

    /** The signature of {@code text}: {@code v1,} and base64. */
    String sign(WebhookId webhook, int generation, String text);
}
