package com.quotedesk.domain.reading;

/** What a value that was read in a message says. */
public enum ReadField {
    COMPANY("company"),
    INN("inn"),
    CONTACT("contact"),
    PHONE("phone"),
    NEEDED_BY("needed_by"),
    DELIVERY_PLACE("delivery_place"),
    NAME("name"),
    SKU("sku"),
    QUANTITY("quantity"),
    UNIT("unit"),
    OUTCOME("outcome"),
    CURRENCY("currency"),
    VAT_MODE("vat_mode"),
    VAT_RATE("vat_rate"),
    VALID_UNTIL("valid_until"),
    PAYMENT_TERMS("payment_terms"),
    DELIVERY_TERMS("delivery_terms"),
    UNIT_PRICE("unit_price"),
    /** A price from some quantity on, {@code 100=9.50}; a line may have several. */
    PRICE_TIER("price_tier"),
    OFFERED_QUANTITY("offered_quantity"),
    LEAD_TIME("lead_time"),
    AVAILABILITY("availability"),
    SUBSTITUTE("substitute"),
    MINIMUM_ORDER("minimum_order");

    private final String code;

    ReadField(String code) {
        this.code = code;
    }

    /** Whether it is a decimal number, which can be written in more than one way. */
    public boolean isNumber() {
        return switch (this) {
            case QUANTITY, VAT_RATE, UNIT_PRICE, OFFERED_QUANTITY, MINIMUM_ORDER -> true;
            default -> false;
        };
    }

    /** The field as it is written in the API. */
    public String code() {
        return code;
    }
}
