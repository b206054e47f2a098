package com.quotedesk.notifications.webhooks;

import com.quotedesk.application.webhooks.WebhookCall;
import java.time.Duration;

/** The doors of this package. */
public final class OutsideCalls {

    /** What may be reached. */
    public enum Reach {
        /** Addresses of the public internet, over HTTPS. */
        PUBLIC,
        /** One's own network and plain HTTP too. */
        ANYWHERE
    }

    /**
     * How addresses outside are reached.
     *
     * @param timeout for connecting, and for waiting for the answer
     */
    public record Config(Duration timeout, Reach reach) {}

    private OutsideCalls() {}

    public static WebhookCall of(Config config) {
        return new HttpWebhookCall(config);
    }
}
