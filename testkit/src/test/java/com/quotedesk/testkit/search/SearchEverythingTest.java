package com.quotedesk.testkit.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.search.HitKind;
import com.quotedesk.application.search.SearchEverything;
import com.quotedesk.application.search.SearchEverything.Command;
import com.quotedesk.application.search.SearchEverything.Outcome;
import com.quotedesk.application.search.SearchIndex;
import com.quotedesk.application.search.Words;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchEverythingTest {

    private static final Access ADMIN = Access.of(new UserId(new UUID(0, 1)), null, Role.ADMIN);
    private static final Access MANAGER = Access.of(new UserId(new UUID(0, 2)), null, Role.MANAGER);

    private final List<SearchIndex.Query> asked = new ArrayList<>();
    private final SearchEverything searchEverything =
            new SearchEverything(
                    query -> {
                        asked.add(query);
                        return List.of();
                    });

    @Test
    void everything_is_looked_through_as_far_as_the_asker_sees() {
        assertThat(search(MANAGER, "насос", Set.of())).isEqualTo(new Outcome.Found(List.of()));

        var kinds = asked.getFirst().kinds();
        assertThat(kinds).containsOnlyKeys(HitKind.values());
        assertThat(kinds.get(HitKind.ORDER))
                .isEqualTo(MANAGER.sight(Permission.VIEW_ORDERS).orElseThrow());
        assertThat(kinds.get(HitKind.CLIENT))
                .isEqualTo(MANAGER.sight(Permission.VIEW_CLIENTS).orElseThrow());
        assertThat(kinds.get(HitKind.PROPOSAL).scope()).isEqualTo(Scope.TEAM);
    }

    @Test
    void only_what_is_wanted_and_allowed_is_looked_through() {
        search(ADMIN, "насос", Set.of(HitKind.CLIENT));
        search(ADMIN.only(Set.of(Permission.VIEW_SUPPLIERS)), "насос", Set.of());

        assertThat(asked.get(0).kinds()).containsOnlyKeys(HitKind.CLIENT);
        assertThat(asked.get(1).kinds()).containsOnlyKeys(HitKind.SUPPLIER);
    }

    @Test
    void who_may_see_nothing_finds_nothing() {
        assertThat(search(ADMIN.only(Set.of()), "насос", Set.of()))
                .isEqualTo(new Outcome.Found(List.of()));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_letter_is_not_looked_for() {
        for (var text : List.of("", " - ", "н", "a b c", "\0", "\ud83d\ud83d\ud83d")) {
            assertThat(search(ADMIN, text, Set.of())).as(text).isEqualTo(new Outcome.TooShort());
        }
        assertThat(search(ADMIN, "насос н", Set.of())).isInstanceOf(Outcome.Found.class);
    }

    @Test
    void words_are_folded_and_not_too_many() {
        search(ADMIN, "Ёлка-1 a,b.c;d/e f g h i " + "я".repeat(99), Set.of());
        search(ADMIN, "я".repeat(99), Set.of());

        assertThat(asked.get(0).words()).containsExactly("елка", "1", "a", "b", "c", "d", "e", "f");
        assertThat(asked.get(1).words()).containsExactly("я".repeat(Words.MAX_LENGTH));
        assertThat(asked.get(1).limit()).isEqualTo(7);
    }

    @Test
    void numbers_in_the_text_are_known() {
        search(ADMIN, "орд 2026-0052 и RFQ-2026-0001, ORD-2026-0052", Set.of());
        search(ADMIN, "ORD-2026-0001 ORD-2026-0002 ORD-2026-0003 ORD-2026-0004", Set.of());

        assertThat(asked.get(0).numbers())
                .containsExactly(
                        new DocumentNumber(DocumentKind.ORDER, 2026, 52),
                        new DocumentNumber(DocumentKind.RFQ, 2026, 1));
        assertThat(asked.get(1).numbers()).hasSize(3);
    }

    private Outcome search(Access by, String text, Set<HitKind> kinds) {
        return searchEverything.search(new Command(by, text, kinds, 7));
    }
}
