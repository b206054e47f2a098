package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import java.util.Map;

/** Fills templates. A template can show values and repeat itself for lists, and nothing else. */
public interface TemplateEngine {

    /** The parts of a letter. */
    enum Part {
        SUBJECT,
        TEXT,
        HTML
    }

    /** What came of filling a template. */
    sealed interface Result {

        /** The subject is one line; in the HTML every value is escaped. */
        record Filled(LetterText words) implements Result {}

        /**
         * The template is wrong.
         *
         * @param line from 1
         * @param what a value it asks for and nobody has, or what is no template
         */
        record Faulty(Part part, int line, String what) implements Result {}
    }

    /** The template that holds where nobody has changed it. */
    LetterText standard(LetterKind kind, Language language);

    /**
     * @param values texts, truths, and lists of such maps
     */
    Result fill(LetterText template, Map<String, Object> values);
}
