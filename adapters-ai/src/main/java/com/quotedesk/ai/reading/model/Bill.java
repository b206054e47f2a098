package com.quotedesk.ai.reading.model;

import com.quotedesk.application.reading.ModelSpending.Spent;
import com.quotedesk.domain.reading.Effort;

/** Adds up what the questions about one mail cost, those included that were not answered. */
final class Bill {

    private int questions;
    private Spent spent = Spent.NOTHING;

    void add(Spent more) {
        questions++;
        spent = spent.plus(more);
    }

    Effort of(String model) {
        return questions == 0
                ? Effort.NONE
                : new Effort(model, questions, spent.tokens(), spent.cost());
    }
}
