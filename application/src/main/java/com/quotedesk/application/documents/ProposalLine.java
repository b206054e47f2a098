package com.quotedesk.application.documents;

import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a proposal as the paper shows it.
 *
 * @param price for one unit, in the mode of the tax
 * @param leadDays within how many days the goods come, 0 when they are in stock; null where nothing
 *     is promised
 * @param note below the name
 */
public record ProposalLine(
        String name,
        @Nullable String sku,
        BigDecimal quantity,
        Unit unit,
        Money price,
        Vat vat,
        LineAmounts amounts,
        @Nullable Integer leadDays,
        @Nullable String note) {}
