package com.quotedesk.documents.sheets;

import com.quotedesk.documents.work.UnitNames;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Unit;
import java.util.List;

/** The words of a form in one language. */
record FormWords(
        Language language,
        String sheet,
        String title,
        String from,
        String deadline,
        String instruction,
        List<String> fields,
        List<String> heads,
        String included,
        String excluded,
        String noVat,
        List<String> rates,
        String priceHint,
        String leadHint) {

    static final List<String> CURRENCIES =
            List.of("RUB", "USD", "EUR", "CNY", "KZT", "BYN", "TRY", "AED");

    private static final FormWords RUSSIAN =
            new FormWords(
                    Language.RUSSIAN,
                    "Запрос цен",
                    "Запрос цен",
                    "от",
                    "Ответьте, пожалуйста, до",
                    "Заполните жёлтые ячейки и пришлите этот файл ответом на письмо. Чего нет, оставьте пустым. Срок 0 — товар в наличии.",
                    List.of("Валюта", "Цены", "Номер вашего КП", "Цены действуют до"),
                    List.of(
                            "№",
                            "Наименование",
                            "Артикул",
                            "Кол-во",
                            "Ед.",
                            "Цена за ед.",
                            "Срок, дней",
                            "НДС, %",
                            "Примечание"),
                    "с НДС",
                    "без НДС",
                    "без НДС",
                    List.of("22", "20", "10", "7", "5", "0", "без НДС"),
                    "Цена за единицу, больше нуля",
                    "Целое число дней; 0 — в наличии");

    private static final FormWords ENGLISH =
            new FormWords(
                    Language.ENGLISH,
                    "Request for quotation",
                    "Request for quotation",
                    "from",
                    "Please answer by",
                    "Fill in the yellow cells and send this file back by answering the mail. Leave empty what you do not offer. Lead time 0 means in stock.",
                    List.of("Currency", "Prices", "Your quote number", "Prices valid until"),
                    List.of(
                            "#",
                            "Item",
                            "SKU",
                            "Qty",
                            "Unit",
                            "Unit price",
                            "Lead time, days",
                            "VAT, %",
                            "Note"),
                    "incl. VAT",
                    "excl. VAT",
                    "no VAT",
                    List.of("22", "20", "12", "10", "5", "0", "no VAT"),
                    "The price of one unit, above zero",
                    "A whole number of days; 0 means in stock");

    static FormWords of(Language language) {
        return switch (language) {
            case RUSSIAN -> RUSSIAN;
            case ENGLISH -> ENGLISH;
        };
    }

    String unit(Unit unit) {
        return UnitNames.of(unit, language);
    }
}
