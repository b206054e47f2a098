package com.quotedesk.domain.numbering;

/** The kinds of documents that are numbered, each with its own sequence in each year. */
public enum DocumentKind {
    ORDER("ORD"),
    RFQ("RFQ"),
    PROPOSAL("KP");

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }
}
