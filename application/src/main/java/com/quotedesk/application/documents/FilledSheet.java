package com.quotedesk.application.documents;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.VatMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a file that came back is. */
public sealed interface FilledSheet {

    /** A form of ours. */
    sealed interface Ours extends FilledSheet {

        /** The request it belongs to. */
        UUID rfq();

        Language language();
    }

    /**
     * Filled in without fault.
     *
     * @param number the supplier's own for this answer
     * @param lines those that say anything, by position
     */
    record Filled(
            UUID rfq,
            Language language,
            Currency currency,
            @Nullable String number,
            @Nullable LocalDate validUntil,
            List<Line> lines)
            implements Ours {
        public Filled {
            lines = List.copyOf(lines);
        }
    }

    /** Ours, but something in it cannot be understood; nothing of it counts. */
    record Faulty(UUID rfq, Language language, List<CellFault> faults) implements Ours {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** No form of ours, or one whose ids somebody changed. */
    record NotOurs() implements FilledSheet {}

    /**
     * The answer for one item.
     *
     * @param position of the item in the form, from 1
     * @param price for one unit; null where none is offered
     * @param vat whether the tax is in the price
     * @param vatRate in hundredths; null where it is not told, or there is none
     * @param leadDays 0 when it is in stock; null where it is not told
     */
    record Line(
            int position,
            @Nullable BigDecimal price,
            VatMode vat,
            @Nullable BigDecimal vatRate,
            @Nullable Integer leadDays,
            @Nullable String note) {}
}
