package com.quotedesk.domain.reading;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One item a client asks for.
 *
 * @param name as written, without list number, quantity, unit and sku
 * @param sku the article or part number set apart from the name
 * @param quantity null where the mail does not say how much
 * @param unit {@code pcs} where the mail names no unit
 */
public record InquiryLine(
        Found<String> name,
        @Nullable Found<String> sku,
        @Nullable Found<BigDecimal> quantity,
        Found<Unit> unit) {}
