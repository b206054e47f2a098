package com.quotedesk.application.analytics;

import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that are kept, for whoever looks at them. No order is counted for it. */
public interface FigureBoard {

    /**
     * Whose figures, of when.
     *
     * @param sight whose orders the asker may see
     * @param manager null for those of all
     */
    record Query(Sight sight, @Nullable UserId manager, Period period) {}

    Summary summary(Query query);

    /** The days on which something happened, in their order. */
    List<DayFigures> days(Query query);

    /**
     * Those who brought most in {@code currency}, then those with most orders.
     *
     * @param limit from 1
     */
    List<ClientFigures> clients(Query query, Currency currency, int limit);

    /**
     * Those who were asked, who answers most first; then who was asked most.
     *
     * @param limit from 1
     */
    List<SupplierFigures> suppliers(Query query, int limit);
}
