package com.quotedesk.persistence.search;

import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Seen;
import java.util.ArrayList;
import java.util.List;

/** A statement that is put together of pieces, each with its values. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Setter> values = new ArrayList<>();

    Sql add(String piece, Setter... setters) {
        text.append(piece).append('\n');
        values.addAll(List.of(setters));
        return this;
    }

    Sql add(Seen seen) {
        return add(seen.condition(), seen.setters());
    }

    <T> Journey.Answer<T> on(Journey journey, RowReader<T> reader) {
        return journey.read(text.toString(), reader, values.toArray(Setter[]::new));
    }
}
