package com.quotedesk.domain.users;

/** What can be allowed to somebody. */
public enum Permission {
    VIEW_ORDERS,
    EDIT_ORDERS,
    /** Give an order to another manager. */
    ASSIGN_ORDERS,
    /** Complete and cancel. */
    CLOSE_ORDERS,
    VIEW_CLIENTS,
    EDIT_CLIENTS,
    VIEW_SUPPLIERS,
    EDIT_SUPPLIERS,
    /** Ask suppliers: send, extend, cancel, remind. */
    SEND_RFQS,
    /** See what suppliers answered; without {@link #SEE_COSTS} without their prices. */
    VIEW_QUOTES,
    RECORD_QUOTES,
    /** See what things cost us and what we earn. */
    SEE_COSTS,
    EDIT_PRICING_RULES,
    VIEW_PROPOSALS,
    /** Draft, issue, withdraw, and record the client's answer. */
    ISSUE_PROPOSALS,
    MANAGE_USERS,
    CHANGE_SETTINGS,
    READ_AUDIT
}
