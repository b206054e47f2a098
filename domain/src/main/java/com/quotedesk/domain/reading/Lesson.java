package com.quotedesk.domain.reading;

import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.shared.Unit;
import org.jspecify.annotations.Nullable;

/** Something a person taught us about how one sender writes. */
public sealed interface Lesson {

    /** What the sender writes, folded: the lesson is found by it. */
    String written();

    /**
     * The sender's words for a product.
     *
     * @param name what we call it
     * @param sku our article for it, null where it has none
     */
    record Alias(String written, String name, @Nullable String sku) implements Lesson {
        public Alias {
            written = Folded.of(written);
        }
    }

    /** The sender's word for a unit. */
    record UnitWord(String written, Unit unit) implements Lesson {
        public UnitWord {
            written = Folded.of(written);
        }
    }

    /** What the sender has in the column of a table that is headed so. */
    record Column(String written, ColumnRole role) implements Lesson {
        public Column {
            written = Folded.of(written);
        }
    }
}
