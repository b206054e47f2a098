package com.quotedesk.application.webhooks;

import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.domain.webhooks.Webhook;

/** What came of a change to a webhook. */
public sealed interface WebhookOutcome {

    /**
     * @param secret what deliveries are signed with
     */
    record Done(Webhook webhook, String secret) implements WebhookOutcome {}

    record Removed() implements WebhookOutcome {}

    record Unknown() implements WebhookOutcome {}

    record Forbidden() implements WebhookOutcome {}

    /** Somebody else was faster. */
    record ChangedMeanwhile() implements WebhookOutcome {}

    /** There are as many as there may be. */
    record TooMany() implements WebhookOutcome {}

    /** Its address is none that is called. */
    record NotCalled(OutgoingCalls.Refusal reason) implements WebhookOutcome {}
}
