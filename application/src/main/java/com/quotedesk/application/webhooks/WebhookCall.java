package com.quotedesk.application.webhooks;

import java.net.URI;
import java.util.Map;

/** Reaches addresses outside, and only outside: never one of the network the program runs in. */
public interface WebhookCall {

    sealed interface Answer {
        /** Whatever it said; redirects are not followed. */
        record Status(int code) implements Answer {}

        /**
         * @param reason in a few words
         */
        record Failed(String reason) implements Answer {}
    }

    /** Posts JSON; ends within the configured time. */
    Answer post(URI url, Map<String, String> headers, String body);
}
