package com.quotedesk.domain.reading;

/** The languages a mail is read in. */
public enum Language {
    RUSSIAN("ru"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1, as it is written in the API, in the database and in files. */
    public String code() {
        return code;
    }
}
