package com.quotedesk.domain.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a reading cost.
 *
 * @param model who was asked, null where the rules read alone
 * @param questions how many were put to it, those included that it did not answer
 * @param tokens in and out together
 * @param cost US dollars, in millionths, rounded up
 */
public record Effort(@Nullable String model, int questions, long tokens, BigDecimal cost) {

    private static final int MILLIONTHS = 6;

    /** The rules cost nothing. */
    public static final Effort NONE = new Effort(null, 0, 0, BigDecimal.ZERO);

    public Effort {
        cost = cost.setScale(MILLIONTHS, RoundingMode.UP);
        if (questions < 0 || tokens < 0 || cost.signum() < 0) {
            throw new IllegalArgumentException("nobody is paid for reading");
        }
    }

    /** Both together; the model is the one that was asked last. */
    public Effort plus(Effort more) {
        return new Effort(
                more.model == null ? model : more.model,
                questions + more.questions,
                tokens + more.tokens,
                cost.add(more.cost));
    }
}
