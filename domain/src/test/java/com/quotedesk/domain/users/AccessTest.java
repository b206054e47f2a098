package com.quotedesk.domain.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTest {

    private static final UserId ME = new UserId(new UUID(0, 1));
    private static final UserId OTHER = new UserId(new UUID(0, 2));
    private static final TeamId MINE = new TeamId(new UUID(0, 3));
    private static final TeamId THEIRS = new TeamId(new UUID(0, 4));

    @ParameterizedTest
    @CsvSource({
        // scope, whose, allowed
        "OWN,  mine,     true",
        "OWN,  nobody,   true",
        "OWN,  teammate, false",
        "OWN,  stranger, false",
        "TEAM, mine,     true",
        "TEAM, nobody,   true",
        "TEAM, teammate, true",
        "TEAM, stranger, false",
        "ALL,  mine,     true",
        "ALL,  nobody,   true",
        "ALL,  teammate, true",
        "ALL,  stranger, true"
    })
    void a_permission_reaches_as_far_as_its_scope(Scope scope, String whose, boolean allowed) {
        var access = new Access(ME, MINE, Map.of(Permission.EDIT_ORDERS, scope));
        var owner =
                switch (whose) {
                    case "mine" -> new Owner(ME, MINE);
                    case "nobody" -> Owner.NOBODY;
                    case "teammate" -> new Owner(OTHER, MINE);
                    default -> new Owner(OTHER, THEIRS);
                };

        assertThat(access.may(Permission.EDIT_ORDERS, owner)).isEqualTo(allowed);
    }

    @Test
    void without_a_team_the_teams_things_are_others() {
        var access = new Access(ME, null, Map.of(Permission.EDIT_ORDERS, Scope.TEAM));

        assertThat(access.may(Permission.EDIT_ORDERS, new Owner(OTHER, null))).isFalse();
        assertThat(access.may(Permission.EDIT_ORDERS, new Owner(ME, null))).isTrue();
    }

    @Test
    void what_is_not_granted_is_not_allowed() {
        var access = new Access(ME, MINE, Map.of(Permission.VIEW_ORDERS, Scope.ALL));

        assertThat(access.may(Permission.VIEW_ORDERS)).isTrue();
        assertThat(access.may(Permission.EDIT_ORDERS)).isFalse();
        assertThat(access.may(Permission.EDIT_ORDERS, new Owner(ME, MINE))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void an_administrator_may_everything_everywhere(Permission permission) {
        assertThat(Access.of(ME, null, Role.ADMIN).grants().get(permission)).isEqualTo(Scope.ALL);
    }

    @Test
    void a_manager_works_for_the_team_and_does_not_run_the_house() {
        var grants = Access.of(ME, MINE, Role.MANAGER).grants();

        assertThat(grants)
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry(Permission.VIEW_ORDERS, Scope.TEAM),
                                Map.entry(Permission.EDIT_ORDERS, Scope.TEAM),
                                Map.entry(Permission.CLOSE_ORDERS, Scope.TEAM),
                                Map.entry(Permission.ASSIGN_ORDERS, Scope.OWN),
                                Map.entry(Permission.SEND_RFQS, Scope.TEAM),
                                Map.entry(Permission.VIEW_QUOTES, Scope.TEAM),
                                Map.entry(Permission.RECORD_QUOTES, Scope.TEAM),
                                Map.entry(Permission.SEE_COSTS, Scope.TEAM),
                                Map.entry(Permission.VIEW_PROPOSALS, Scope.TEAM),
                                Map.entry(Permission.ISSUE_PROPOSALS, Scope.TEAM),
                                Map.entry(Permission.VIEW_CLIENTS, Scope.ALL),
                                Map.entry(Permission.EDIT_CLIENTS, Scope.ALL),
                                Map.entry(Permission.VIEW_SUPPLIERS, Scope.ALL),
                                Map.entry(Permission.EDIT_SUPPLIERS, Scope.ALL)));
    }

    @Test
    void a_viewer_sees_everything_but_costs_and_changes_nothing() {
        var grants = Access.of(ME, MINE, Role.VIEWER).grants();

        assertThat(grants)
                .isEqualTo(
                        Map.of(
                                Permission.VIEW_ORDERS, Scope.ALL,
                                Permission.VIEW_CLIENTS, Scope.ALL,
                                Permission.VIEW_SUPPLIERS, Scope.ALL,
                                Permission.VIEW_QUOTES, Scope.ALL,
                                Permission.VIEW_PROPOSALS, Scope.ALL));
    }

    @Test
    void names_of_users_and_teams_are_their_numbers() {
        assertThat(ME).hasToString(ME.value().toString());
        assertThat(MINE).hasToString(MINE.value().toString());
    }
}
