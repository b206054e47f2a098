package com.quotedesk.domain.mail;

/** The letters we write; each has a template in every language. */
public enum LetterKind {
    RFQ("rfq"),
    RFQ_REMINDER("rfq-reminder"),
    RFQ_CANCELLED("rfq-cancelled"),
    RFQ_EXTENDED("rfq-extended"),
    /** What cannot be understood in a form that came back. */
    FORM_FAULTS("form-faults"),
    CLIENT_QUESTION("client-question"),
    PROPOSAL("proposal"),
    PROPOSAL_REMINDER("proposal-reminder"),
    /** To our manager: what the client answered on its page. */
    PROPOSAL_ANSWERED("proposal-answered"),
    WON("won"),
    LOST("lost");

    private final String code;

    LetterKind(String code) {
        this.code = code;
    }

    /** The kind as it is written in the API, in the database and in names of files. */
    public String code() {
        return code;
    }
}
