package com.quotedesk.documents.sheets;

/** Where things stand in a form; rows and columns count from 0. */
final class FormPlaces {

    static final String HIDDEN_SHEET = "id";
    static final int FIRST_FIELD = 3;
    static final int CURRENCY = 3;
    static final int MODE = 4;
    static final int NUMBER = 5;
    static final int VALID_UNTIL = 6;
    static final int FIELD_VALUE = 2;
    static final int HEAD = 8;
    static final int FIRST_ROW = 9;

    static final int POSITION = 0;
    static final int NAME = 1;
    static final int SKU = 2;
    static final int QUANTITY = 3;
    static final int UNIT = 4;
    static final int PRICE = 5;
    static final int LEAD = 6;
    static final int VAT = 7;
    static final int NOTE = 8;
    static final int ID = 9;

    private FormPlaces() {}
}
