package com.quotedesk.ai.reading.tables;

/** What a column of a table holds. */
public enum Role {
    NUMBER,
    NAME,
    DETAIL,
    SKU,
    QUANTITY,
    UNIT,
    PRICE,
    SUM,
    DISCOUNT,
    VAT,
    MINIMUM,
    LEAD,
    STOCK,
    REMARK,
    UNKNOWN
}
