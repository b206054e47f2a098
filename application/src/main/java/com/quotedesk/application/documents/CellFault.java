package com.quotedesk.application.documents;

import com.quotedesk.domain.reading.Language;

/**
 * What is wrong with a cell of a form.
 *
 * @param cell as sheets name it: {@code F12}
 * @param found what stands there
 */
public record CellFault(String cell, Kind kind, String found) {

    public enum Kind {
        NOT_A_PRICE(
                "здесь нужна цена больше нуля, например 1234,50",
                "a price above zero is needed here, such as 1234.50"),
        NOT_A_TIME(
                "здесь нужен срок в днях, например 14, или 0, если товар в наличии",
                "a lead time in days is needed here, such as 14, or 0 for goods in stock"),
        NOT_A_RATE(
                "здесь нужна ставка НДС в процентах, например 22, или «без НДС»",
                "a VAT rate in percent is needed here, such as 20, or \u201cno VAT\u201d"),
        NOT_A_DATE(
                "здесь нужна дата, например 31.12.2026",
                "a date is needed here, such as 2026-12-31"),
        NOT_A_CURRENCY(
                "здесь нужен код валюты, например RUB",
                "a currency code is needed here, such as USD"),
        NOT_A_MODE(
                "здесь нужно «с НДС» или «без НДС»",
                "choose \u201cincl. VAT\u201d or \u201cexcl. VAT\u201d"),
        UNKNOWN_ROW(
                "этой строки не было в запросе; не добавляйте и не копируйте строки",
                "this row was not in the request; do not add or copy rows"),
        REPEATED_ROW("эта позиция встречается дважды", "this item stands here twice"),
        TOO_LONG("не больше 1000 знаков", "1000 characters at most");

        private final String russian;
        private final String english;

        Kind(String russian, String english) {
            this.russian = russian;
            this.english = english;
        }
    }

    /** For whoever filled it in: {@code Ячейка F12, «дорого»: здесь нужна цена …}. */
    public String message(Language language) {
        return switch (language) {
            case RUSSIAN -> "Ячейка " + cell + ", «" + found + "»: " + kind.russian + ".";
            case ENGLISH -> "Cell " + cell + ", \u201c" + found + "\u201d: " + kind.english + ".";
        };
    }
}
