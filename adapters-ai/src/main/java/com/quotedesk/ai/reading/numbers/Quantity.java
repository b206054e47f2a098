package com.quotedesk.ai.reading.numbers;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as it stands in a line.
 *
 * @param unit null where none is written
 * @param start the first character of the number
 * @param end one past the last character of the number or its unit
 * @param first the index of its first token
 * @param next the index of the first token behind it
 * @param words whether the number is in words
 */
public record Quantity(
        BigDecimal value,
        @Nullable Unit unit,
        int start,
        int end,
        int first,
        int next,
        boolean words) {}
