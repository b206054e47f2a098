package com.quotedesk.testkit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.settings.StoredSettings.Stored;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.testkit.work.Stores;
import org.junit.jupiter.api.Test;

/** What every store of settings keeps to. */
public interface StoredSettingsContract {

    Stores stores();

    @Test
    default void a_setting_comes_back_as_it_was_kept_last() {
        assertThat(stores().settings().find("test.a")).isEmpty();

        replace(new Stored("test.a", "первое 🔧", 1));
        replace(new Stored("test.a", null, 2));
        replace(new Stored("test.a", "третье", 3));

        assertThat(stores().settings().find("test.a")).contains(new Stored("test.a", "третье", 3));
    }

    @Test
    default void a_setting_that_was_given_back_is_kept_without_a_value() {
        replace(new Stored("test.b", null, 1));

        assertThat(stores().settings().find("test.b")).contains(new Stored("test.b", null, 1));
    }

    @Test
    default void all_come_by_key() {
        var second = new Stored("test.d", "2", 1);
        var first = new Stored("test.c", "1", 1);
        replace(second);
        replace(first);

        assertThat(stores().settings().all()).containsSubsequence(first, second);
    }

    @Test
    default void a_version_that_was_overtaken_is_stale() {
        var first = new Stored("test.e", "1", 1);
        replace(first);

        assertThatThrownBy(() -> replace(first)).isInstanceOf(PortFailure.Stale.class);
        assertThatThrownBy(() -> replace(new Stored("test.e", "3", 3)))
                .isInstanceOf(PortFailure.Stale.class);
        assertThatThrownBy(() -> replace(new Stored("test.f", "2", 2)))
                .isInstanceOf(PortFailure.Stale.class);
        assertThat(stores().settings().find("test.e")).contains(first);
    }

    private void replace(Stored setting) {
        stores().transactions().run(() -> stores().settings().replace(setting));
    }
}
