package com.quotedesk.application.orders;

import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.InquiryLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that were read in a mail as items of an order. */
final class ReadLines {

    private ReadLines() {}

    /**
     * @param first the place of the first one in the order
     * @param doubts gets what a person should look at
     */
    static List<OrderItem> items(List<InquiryLine> lines, int first, Ids ids, List<Doubt> doubts) {
        var items = new ArrayList<OrderItem>();
        for (var line : lines) {
            if (line.name().value().isBlank()) {
                continue;
            }
            int number = first + items.size();
            items.add(
                    OrderItem.open(
                            ids.next(),
                            number,
                            new ItemDetails(
                                    line.name().value(),
                                    valueOf(line.sku()),
                                    quantityOf(line, number, doubts),
                                    line.unit().value())));
        }
        return items;
    }

    private static @Nullable BigDecimal quantityOf(
            InquiryLine line, int number, List<Doubt> doubts) {
        var quantity = valueOf(line.quantity());
        if (quantity == null) {
            doubts.add(new Doubt(DoubtKind.MISSING_QUANTITY, number, null));
            return null;
        }
        if (!OrderItem.isQuantity(quantity)) {
            doubts.add(new Doubt(DoubtKind.AMBIGUOUS_QUANTITY, number, quantity.toString()));
            return null;
        }
        return quantity;
    }

    private static <T> @Nullable T valueOf(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }
}
