package com.quotedesk.ai.reading.model;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * How a model is asked.
 *
 * @param server where it answers, {@code https://api.openai.com/v1} or whatever speaks like it
 * @param key what the server knows us by; empty for a server that asks for none
 * @param model its name
 * @param attempts how often a question is asked before the rules go on alone, at least once
 * @param callTimeout how long one answer may take, to its last byte
 * @param timeout how long all attempts and the rests between them may take together
 * @param pause how long the first rest is where the server names none; it doubles
 * @param maxInputChars how much of a mail is shown at most, in characters
 * @param maxOutputTokens how long an answer may be
 * @param inputPrice US dollars for a million tokens in
 * @param outputPrice US dollars for a million tokens out
 * @param masked what of a mail is never shown
 * @param breakAfter after how many failures in a row the server is left alone, at least one
 * @param breakFor how long it is left alone
 */
public record ModelSettings(
        Mode mode,
        URI server,
        String key,
        String model,
        int attempts,
        Duration callTimeout,
        Duration timeout,
        Duration pause,
        int maxInputChars,
        int maxOutputTokens,
        BigDecimal inputPrice,
        BigDecimal outputPrice,
        Set<Personal> masked,
        int breakAfter,
        Duration breakFor) {

    public ModelSettings {
        masked = Set.copyOf(masked);
        if (attempts < 1 || breakAfter < 1 || maxInputChars < 1 || maxOutputTokens < 1) {
            throw new IllegalArgumentException("nothing can be asked so");
        }
    }

    /** The same in another mode. */
    ModelSettings in(Mode other) {
        return new ModelSettings(
                other,
                server,
                key,
                model,
                attempts,
                callTimeout,
                timeout,
                pause,
                maxInputChars,
                maxOutputTokens,
                inputPrice,
                outputPrice,
                masked,
                breakAfter,
                breakFor);
    }

    /** When the model is asked. */
    public enum Mode {
        OFF,
        /** Only about what the rules doubt. */
        ASSIST,
        /** About every mail. */
        ALWAYS
    }

    /** What in a mail is about a person. */
    public enum Personal {
        PHONES,
        EMAILS,
        NAMES,
        /** The numbers of taxpayers, of companies and of bank accounts. */
        REQUISITES
    }

    @Override
    public String toString() {
        return "ModelSettings[" + mode + ", " + model + " at " + server + "]";
    }
}
