package com.quotedesk.domain.reading;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One position of a request for quotation, as it was sent to the supplier. */
public record RequestedPosition(
        int position, String name, @Nullable String sku, BigDecimal quantity, Unit unit) {}
