package com.quotedesk.web.answers;

import java.util.Map;

/**
 * What a supplier's form begins with, and how much it takes.
 *
 * @param currency the usual one
 * @param vatRate the usual one, in percent
 * @param mostBytes of one file
 */
record AnswerLimits(String currency, String vatRate, long mostBytes, int mostFiles) {

    Map<String, String> standardFields() {
        return Map.of("currency", currency, "vatrate", vatRate);
    }
}
