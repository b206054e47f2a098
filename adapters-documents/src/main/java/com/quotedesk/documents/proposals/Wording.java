package com.quotedesk.documents.proposals;

import com.quotedesk.documents.work.UnitNames;
import com.quotedesk.domain.documents.ProposalColumn;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.VatMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of our own on a proposal, in one language. */
record Wording(
        Language language,
        String number,
        String dated,
        String version,
        String validUntil,
        String client,
        String taxNumbers,
        String goodsAndSum,
        String net,
        String vat,
        String total,
        String totalWithoutVat,
        String terms,
        String payment,
        String payee,
        String bank,
        String bic,
        String account,
        String correspondent,
        String scan,
        String signature,
        String seal,
        String page,
        String of,
        String inStock,
        String days,
        String noVat,
        String withVat,
        String withoutVat,
        Map<String, String> signs,
        DateTimeFormatter date,
        Map<ProposalColumn, String> columns) {

    private static final Wording RUSSIAN =
            new Wording(
                    Language.RUSSIAN,
                    "№",
                    "от",
                    "версия",
                    "действительно до",
                    "Заказчик",
                    "ИНН",
                    "Всего наименований %d на сумму %s",
                    "Итого без НДС",
                    "НДС",
                    "Всего с НДС",
                    "Итого (без НДС)",
                    "Условия",
                    "Реквизиты для оплаты",
                    "Получатель",
                    "Банк",
                    "БИК",
                    "Р/с",
                    "К/с",
                    "Оплата в приложении банка",
                    "подпись",
                    "М. П.",
                    "Стр.",
                    "из",
                    "в наличии",
                    "дн.",
                    "без НДС",
                    "с НДС",
                    "без НДС",
                    Map.of("RUB", "₽", "USD", "$", "EUR", "€", "KZT", "₸"),
                    DateTimeFormatter.ofPattern("d MMMM yyyy 'г.'", Locale.of("ru")),
                    Map.ofEntries(
                            Map.entry(ProposalColumn.POSITION, "№"),
                            Map.entry(ProposalColumn.NAME, "Наименование"),
                            Map.entry(ProposalColumn.SKU, "Артикул"),
                            Map.entry(ProposalColumn.QUANTITY, "Кол-во"),
                            Map.entry(ProposalColumn.UNIT, "Ед."),
                            Map.entry(ProposalColumn.UNIT_PRICE, "Цена"),
                            Map.entry(ProposalColumn.VAT_RATE, "НДС"),
                            Map.entry(ProposalColumn.VAT, "Сумма НДС"),
                            Map.entry(ProposalColumn.LEAD_TIME, "Срок"),
                            Map.entry(ProposalColumn.NET, "Сумма"),
                            Map.entry(ProposalColumn.GROSS, "Сумма")));

    private static final Wording ENGLISH =
            new Wording(
                    Language.ENGLISH,
                    "No.",
                    "dated",
                    "version",
                    "valid until",
                    "Customer",
                    "Tax no.",
                    "%d items in total, for the sum of %s",
                    "Net total",
                    "VAT",
                    "Total incl. VAT",
                    "Total (no VAT)",
                    "Terms",
                    "Bank details",
                    "Payee",
                    "Bank",
                    "BIC",
                    "Account",
                    "Corr. account",
                    "Pay with a banking app",
                    "signature",
                    "Seal",
                    "Page",
                    "of",
                    "in stock",
                    "days",
                    "no VAT",
                    "incl. VAT",
                    "excl. VAT",
                    Map.of(),
                    DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
                    Map.ofEntries(
                            Map.entry(ProposalColumn.POSITION, "#"),
                            Map.entry(ProposalColumn.NAME, "Item"),
                            Map.entry(ProposalColumn.SKU, "SKU"),
                            Map.entry(ProposalColumn.QUANTITY, "Qty"),
                            Map.entry(ProposalColumn.UNIT, "Unit"),
                            Map.entry(ProposalColumn.UNIT_PRICE, "Price"),
                            Map.entry(ProposalColumn.VAT_RATE, "VAT"),
                            Map.entry(ProposalColumn.VAT, "VAT"),
                            Map.entry(ProposalColumn.LEAD_TIME, "Lead time"),
                            Map.entry(ProposalColumn.NET, "Amount"),
                            Map.entry(ProposalColumn.GROSS, "Amount")));

    static Wording of(Language language) {
        return switch (language) {
            case RUSSIAN -> RUSSIAN;
            case ENGLISH -> ENGLISH;
        };
    }

    String day(LocalDate day) {
        return date.format(day);
    }

    String unit(Unit unit) {
        return UnitNames.of(unit, language);
    }

    /**
     * The head of a column, with the currency where it holds amounts.
     *
     * @param price the mode of the tax of all prices; null where they differ
     * @param taxed whether there is tax on any line
     */
    String column(ProposalColumn column, String currency, @Nullable VatMode price, boolean taxed) {
        var name = columns.getOrDefault(column, "");
        return switch (column) {
            case UNIT_PRICE ->
                    name
                            + (price == VatMode.INCLUDED
                                    ? " " + withVat
                                    : price == VatMode.EXCLUDED ? " " + withoutVat : "")
                            + amountsIn(currency);
            case NET -> name + (taxed ? " " + withoutVat : "") + amountsIn(currency);
            case GROSS -> name + (taxed ? " " + withVat : "") + amountsIn(currency);
            case VAT -> name + amountsIn(currency);
            default -> name;
        };
    }

    /** What stands behind amounts: the sign that is known here, or the code. */
    String currency(Currency currency) {
        var code = currency.getCurrencyCode();
        return signs.getOrDefault(code, code);
    }

    /** Not to be parted from the word before. */
    private static String amountsIn(String currency) {
        return ",\u00A0" + currency;
    }

    String leadTime(int leadDays) {
        return leadDays == 0 ? inStock : leadDays + "\u00A0" + days;
    }
}
