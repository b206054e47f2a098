package com.quotedesk.web.orders;

import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to those who change orders. */
final class OrderRequests {

    private OrderRequests() {}

    /**
     * @param quantity a decimal as text, null where nobody knows how much
     * @param unit {@code pcs} where it is not said
     */
    @Serdeable
    record Item(
            @Nullable String name,
            @Nullable String sku,
            @Nullable String quantity,
            @Nullable String unit) {

        ItemDetails details() {
            var fields = new Fields();
            var details = details(fields, "");
            fields.refuseWrong();
            return details;
        }

        ItemDetails details(Fields fields, String path) {
            return new ItemDetails(
                    fields.text(path + "name", name),
                    fields.optionalText(path + "sku", sku),
                    fields.optionalQuantity(path + "quantity", quantity),
                    fields.unit(path + "unit", unit));
        }
    }

    @Serdeable
    record NewOrder(
            @Nullable String client,
            @Nullable String subject,
            @Nullable List<Item> items,
            @Nullable String neededBy,
            @Nullable String deliveryPlace) {

        List<ItemDetails> details(Fields fields) {
            var details = new ArrayList<ItemDetails>();
            for (var item : Fields.listed("items", items)) {
                details.add(item.details(fields, "items[" + details.size() + "]."));
            }
            return details;
        }
    }

    @Serdeable
    record Reason(@Nullable String reason) {
        String text() {
            var fields = new Fields();
            var text = fields.text("reason", reason);
            fields.refuseWrong();
            return text;
        }
    }

    @Serdeable
    record Assignment(@Nullable String manager, @Nullable String team) {}

    /**
     * @param orders at most a hundred
     * @param reason for cancelling
     */
    @Serdeable
    record Batch(@Nullable List<String> orders, @Nullable String reason) {}
}
