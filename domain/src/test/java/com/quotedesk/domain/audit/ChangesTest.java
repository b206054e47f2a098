package com.quotedesk.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {

    private record Thing(String name, Integer size, String note) {}

    @Test
    void only_what_differs_is_told() {
        assertThat(changes(new Thing("a", 1, null), new Thing("b", 1, "new")))
                .containsExactly(new Change("name", "a", "b"), new Change("note", null, "new"));
        assertThat(changes(new Thing("a", 1, "old"), new Thing("a", 2, null)))
                .containsExactly(new Change("size", "1", "2"), new Change("note", "old", null));
    }

    @Test
    void of_something_new_all_that_is_there_is_told() {
        assertThat(changes(null, new Thing("a", 1, null)))
                .containsExactly(new Change("name", null, "a"), new Change("size", null, "1"));
    }

    private static List<Change> changes(Thing before, Thing after) {
        return Changes.between(before, after)
                .field("name", Thing::name)
                .field("size", Thing::size)
                .field("note", Thing::note)
                .list();
    }
}
