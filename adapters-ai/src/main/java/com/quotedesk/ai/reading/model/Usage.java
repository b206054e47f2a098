package com.quotedesk.ai.reading.model;

import com.quotedesk.application.reading.ModelSpending.Spent;
import java.math.BigDecimal;

/** How many tokens went in and out. */
record Usage(long input, long output) {

    static final Usage NONE = new Usage(0, 0);

    Spent at(ModelSettings prices) {
        var cost =
                prices.inputPrice()
                        .multiply(BigDecimal.valueOf(input))
                        .add(prices.outputPrice().multiply(BigDecimal.valueOf(output)))
                        .movePointLeft(6);
        return new Spent(input + output, cost);
    }
}
