package com.quotedesk.domain.reading;

/** How a supplier answered a request for quotation. */
public enum AnswerOutcome {
    /** Every position has a price. */
    QUOTED("quoted"),
    PARTIALLY_QUOTED("partially_quoted"),
    DECLINED("declined"),
    /** Asks back and prices nothing. */
    QUESTION("question");

    private final String code;

    AnswerOutcome(String code) {
        this.code = code;
    }

    /** The outcome as it is written in the API, in the database and in files. */
    public String code() {
        return code;
    }
}
