package com.quotedesk.domain.reading;

/** Whether a supplier has what was asked. */
public enum Availability {
    IN_STOCK("in_stock"),
    ON_ORDER("on_order"),
    UNAVAILABLE("unavailable"),
    UNSTATED("unstated");

    private final String code;

    Availability(String code) {
        this.code = code;
    }

    /** The availability as it is written in the API, in the database and in files. */
    public String code() {
        return code;
    }
}
