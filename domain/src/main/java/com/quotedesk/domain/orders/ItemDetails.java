package com.quotedesk.domain.orders;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an item says of the thing that is wanted.
 *
 * @param quantity null until somebody knows how much
 */
public record ItemDetails(
        String name, @Nullable String sku, @Nullable BigDecimal quantity, Unit unit) {}
