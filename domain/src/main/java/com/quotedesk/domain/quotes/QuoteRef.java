package com.quotedesk.domain.quotes;

import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.suppliers.SupplierId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which quote something happened to. */
public record QuoteRef(QuoteId id, RfqId rfq, OrderId order, SupplierId supplier) {

    /** The values every event of a quote has on the wire. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("rfq", rfq.toString());
        values.put("order", order.toString());
        values.put("supplier", supplier.toString());
        return values;
    }
}
