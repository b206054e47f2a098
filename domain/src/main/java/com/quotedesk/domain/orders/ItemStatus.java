package com.quotedesk.domain.orders;

/** Whether an item is still wanted. */
public enum ItemStatus {
    OPEN,
    CANCELLED
}
