package com.quotedesk.ai.reading.quotes;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price as it is written.
 *
 * @param currency null where none stands beside it
 * @param per for how many the price is, null where it is not said
 * @param unit for one of which the price is, null where it is not said
 * @param total whether it is the price of the whole line
 * @param withVat null where the price itself does not say
 */
record Price(
        BigDecimal amount,
        @Nullable String currency,
        int start,
        int end,
        @Nullable BigDecimal per,
        @Nullable Unit unit,
        boolean total,
        @Nullable Boolean withVat) {}
