package com.quotedesk.domain.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the prices of an answer stand to value added tax.
 *
 * @param rate percent, null where no percentage is written
 */
public record VatTerms(Mode mode, @Nullable BigDecimal rate) {

    public static final VatTerms UNSTATED = new VatTerms(Mode.UNSTATED, null);

    public enum Mode {
        INCLUDED("included"),
        EXCLUDED("excluded"),
        EXEMPT("exempt"),
        UNSTATED("unstated");

        private final String code;

        Mode(String code) {
            this.code = code;
        }

        /** The mode as it is written in the API, in the database and in files. */
        public String code() {
            return code;
        }
    }
}
