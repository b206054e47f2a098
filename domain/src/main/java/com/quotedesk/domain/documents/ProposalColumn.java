package com.quotedesk.domain.documents;

/** What a line of a proposal can show. */
public enum ProposalColumn {
    POSITION,
    NAME,
    SKU,
    QUANTITY,
    UNIT,
    UNIT_PRICE,
    VAT_RATE,
    VAT,
    LEAD_TIME,
    NET,
    GROSS
}
