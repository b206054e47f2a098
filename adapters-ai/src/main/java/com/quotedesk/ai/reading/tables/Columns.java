package com.quotedesk.ai.reading.tables;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the columns of a table hold.
 *
 * @param first the first row below the headings
 * @param titles the headings, empty where the table has none
 */
public record Columns(int first, List<Role> roles, List<String> titles) {

    public Columns {
        roles = List.copyOf(roles);
        titles = List.copyOf(titles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public OptionalInt first(Role role) {
        int at = roles.indexOf(role);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    public List<Integer> all(Role role) {
        return IntStream.range(0, roles.size())
                .filter(column -> roles.get(column) == role)
                .boxed()
                .toList();
    }

    public String title(int column) {
        return column < titles.size() ? titles.get(column) : "";
    }
}
