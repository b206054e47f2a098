package com.quotedesk.domain.reading;

/**
 * What a mail is, as far as work follows from it. What is an addition, an acceptance, a question or
 * a no is known only once it is known what the mail belongs to.
 */
public enum MessageKind {
    /** A client asks for prices or orders. */
    CLIENT_REQUEST("client_request"),
    /** A client wants something more for an order that is there. */
    ORDER_ADDITION("order_addition"),
    /** A client takes what was proposed. */
    ACCEPTANCE("acceptance"),
    /** A supplier answers, or what it answers could not be told further. */
    SUPPLIER_REPLY("supplier_reply"),
    /** Somebody asks back instead of answering. */
    QUESTION("question"),
    /** Somebody says no: a supplier to a request, a client to a proposal. */
    DECLINE("decline"),
    /** A machine says that somebody is away or that the mail arrived. */
    AUTO_REPLY("auto_reply"),
    /** A mail of ours was not delivered. */
    BOUNCE("bounce"),
    /** Sent to many. */
    NEWSLETTER("newsletter"),
    /** Anything else: invoices, chat. */
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
