package com.quotedesk.domain.reading;

/** What a mail is, as far as work follows from it. */
public enum MessageKind {
    /** A client asks for prices or orders. */
    CLIENT_REQUEST("client_request"),
    /** A supplier answers: with prices, with a question or by declining. */
    SUPPLIER_REPLY("supplier_reply"),
    /** A machine says that somebody is away or that the mail arrived. */
    AUTO_REPLY("auto_reply"),
    /** A mail of ours was not delivered. */
    BOUNCE("bounce"),
    /** Anything else: newsletters, invoices, chat. */
    OTHER("other");

    private final String code;

    MessageKind(String code) {
        this.code = code;
    }

    /** The kind as it is written in the API, in the database and in files. */
    public String code() {
        return code;
    }
}
