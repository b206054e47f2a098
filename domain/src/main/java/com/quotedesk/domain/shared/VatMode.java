package com.quotedesk.domain.shared;

/** Whether a price has value-added tax in it. */
public enum VatMode {
    /** The tax is in the price. */
    INCLUDED,
    /** The tax comes on top. */
    EXCLUDED,
    /** There is no tax on it. */
    EXEMPT
}
