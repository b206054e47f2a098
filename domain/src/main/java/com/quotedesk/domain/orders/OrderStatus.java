package com.quotedesk.domain.orders;

/** Where an order is on its way from a mail to a closed deal. */
public enum OrderStatus {
    NEW,
    /** Suppliers are being asked. */
    SOURCING,
    QUOTED,
    PROPOSED,
    /** The client accepted. */
    ACTIVE,
    COMPLETED,
    CANCELLED
}
