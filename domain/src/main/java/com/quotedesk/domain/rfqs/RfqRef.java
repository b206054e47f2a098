package com.quotedesk.domain.rfqs;

import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.suppliers.SupplierId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which request something happened to.
 *
 * @param number null while it is a draft
 */
public record RfqRef(
        RfqId id, OrderId order, SupplierId supplier, @Nullable DocumentNumber number) {

    /** The values every event of a request has on the wire, with {@code more}. */
    Map<String, String> with(Map<String, String> more) {
        var values = new LinkedHashMap<String, String>();
        values.put("order", order.toString());
        values.put("supplier", supplier.toString());
        if (number != null) {
            values.put("number", number.toString());
        }
        values.putAll(more);
        return values;
    }
}
