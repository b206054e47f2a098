package com.quotedesk.domain.documents;

/**
 * What is wrong with a template.
 *
 * @param field where: {@code accent}, {@code columns}, {@code texts.ru.footer}
 */
public record TemplateFault(String field, Kind kind) {

    /** Each has a stable code for programs; the words for people are the web's. */
    public enum Kind {
        /** Not written as a colour, {@code #1F4E79}. */
        NOT_A_COLOUR,
        /** White letters cannot be read on it. */
        TOO_LIGHT,
        UNKNOWN_COLUMN,
        REPEATED_COLUMN,
        /** The name, or an amount, is not among the columns. */
        MISSING_COLUMN,
        TOO_MANY_COLUMNS,
        TOO_LONG,
        MISSING,
        NOT_A_PICTURE,
        TOO_LARGE
    }
}
