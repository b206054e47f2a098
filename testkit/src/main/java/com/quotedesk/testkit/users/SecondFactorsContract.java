package com.quotedesk.testkit.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.users.SecondFactors.SecondFactor;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.Stores;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of second factors keeps to. */
public interface SecondFactorsContract {

    Stores stores();

    @Test
    default void a_second_factor_comes_back_as_it_was_put() {
        var user =
                UserFixtures.added(stores(), UUID.randomUUID() + "@desk.example", Role.MANAGER)
                        .id();
        var begun = new SecondFactor(user, "closed", false, 0, Set.of());
        var confirmed = new SecondFactor(user, "closed", true, 7, Set.of("a", "b"));
        assertThat(find(user)).isEmpty();

        stores().transactions().run(() -> stores().secondFactors().put(begun));
        assertThat(find(user)).contains(begun);
        stores().transactions().run(() -> stores().secondFactors().put(confirmed));
        assertThat(find(user)).contains(confirmed);
        assertThat(confirmed.toString()).doesNotContain("closed");

        stores().transactions().run(() -> stores().secondFactors().remove(user));
        assertThat(find(user)).isEmpty();
    }

    private Optional<SecondFactor> find(UserId user) {
        var found = stores().secondFactors().find(user);
        assertThat(stores().transactions().inTransaction(() -> stores().secondFactors().lock(user)))
                .isEqualTo(found);
        return found;
    }
}
