package com.quotedesk.application.links;

/** What somebody without an account may do who comes by a link of ours. */
public enum LinkPurpose {
    /** A supplier answers a request; the subject is the request. */
    RFQ_ANSWER("quote"),
    /** A client looks at a proposal and answers it; the subject is the proposal. */
    PROPOSAL("proposal");

    private final String path;

    LinkPurpose(String path) {
        this.path = path;
    }

    /** What the address of the page begins with: {@code quote} for {@code /quote/TOKEN}. */
    public String path() {
        return path;
    }
}
