package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.mail.LetterTemplates.Stored;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.testkit.work.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of changed templates keeps to. */
public interface LetterTemplatesContract {

    Stores stores();

    @Test
    default void a_changed_template_comes_back_in_its_last_version() {
        assertThat(stores().letterTemplates().find(LetterKind.WON, Language.ENGLISH)).isEmpty();
        var first = stored(LetterKind.WON, new LetterText("Won", "{{number}}", "<b>ура</b>"), 1);
        replace(first);
        assertThat(stores().letterTemplates().find(LetterKind.WON, Language.ENGLISH))
                .contains(first);
        assertThat(stores().letterTemplates().find(LetterKind.WON, Language.RUSSIAN)).isEmpty();

        var given = stored(LetterKind.WON, null, 2);
        replace(given);
        assertThat(stores().letterTemplates().find(LetterKind.WON, Language.ENGLISH))
                .contains(given);
    }

    @Test
    default void a_template_that_was_changed_meanwhile_is_stale() {
        var text = new LetterText("Lost", "", "");
        replace(stored(LetterKind.LOST, text, 1));

        assertThatThrownBy(() -> replace(stored(LetterKind.LOST, text, 1)))
                .isInstanceOf(PortFailure.Stale.class);
        assertThatThrownBy(() -> replace(stored(LetterKind.LOST, text, 3)))
                .isInstanceOf(PortFailure.Stale.class);
    }

    private static Stored stored(LetterKind kind, @Nullable LetterText text, long version) {
        return new Stored(kind, Language.ENGLISH, text, version);
    }

    private void replace(Stored stored) {
        stores().transactions().run(() -> stores().letterTemplates().replace(stored));
    }
}
