package com.quotedesk.application.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The templates of letters that people have changed, as they are kept. */
public interface LetterTemplates {

    /**
     * A template that was changed.
     *
     * @param template null where it was given back to the standard one
     * @param version counts the changes, from 1
     */
    record Stored(
            LetterKind kind, Language language, @Nullable LetterText template, long version) {}

    Optional<Stored> find(LetterKind kind, Language language);

    /**
     * Puts the next version in the place of the one before; version 1 is the first.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(Stored stored);
}
