package com.quotedesk.domain.documents;

import java.util.Currency;
import java.util.Map;

/**
 * How a currency and its hundredth are called.
 *
 * @param feminine whether the Russian name of the currency is: {@code одна лира}
 */
record CurrencyWords(
        RussianForms russian,
        boolean feminine,
        RussianForms russianMinor,
        Plural english,
        Plural englishMinor) {

    /** An English noun. */
    record Plural(String one, String many) {
        String form(long count) {
            return count == 1 ? one : many;
        }

        static Plural regular(String one) {
            return new Plural(one, one + "s");
        }

        static Plural unchanging(String word) {
            return new Plural(word, word);
        }
    }

    private static final RussianForms KOPECKS = new RussianForms("копейка", "копейки", "копеек");
    private static final RussianForms CENTS = new RussianForms("цент", "цента", "центов");
    private static final Plural ENGLISH_KOPECKS = Plural.regular("kopeck");
    private static final Plural ENGLISH_CENTS = Plural.regular("cent");
    private static final RussianForms NO_MINOR = RussianForms.unchanging("");
    private static final Plural NO_ENGLISH_MINOR = Plural.unchanging("");

    private static final Map<String, CurrencyWords> KNOWN =
            Map.ofEntries(
                    Map.entry(
                            "RUB",
                            masculine(
                                    new RussianForms("рубль", "рубля", "рублей"),
                                    KOPECKS,
                                    Plural.regular("rouble"),
                                    ENGLISH_KOPECKS)),
                    Map.entry(
                            "BYN",
                            masculine(
                                    new RussianForms(
                                            "белорусский рубль",
                                            "белорусских рубля",
                                            "белорусских рублей"),
                                    KOPECKS,
                                    Plural.regular("Belarusian rouble"),
                                    ENGLISH_KOPECKS)),
                    Map.entry(
                            "USD",
                            masculine(
                                    new RussianForms("доллар США", "доллара США", "долларов США"),
                                    CENTS,
                                    Plural.regular("US dollar"),
                                    ENGLISH_CENTS)),
                    Map.entry(
                            "EUR",
                            masculine(
                                    RussianForms.unchanging("евро"),
                                    CENTS,
                                    Plural.regular("euro"),
                                    ENGLISH_CENTS)),
                    Map.entry(
                            "CNY",
                            masculine(
                                    new RussianForms("юань", "юаня", "юаней"),
                                    new RussianForms("фэнь", "фэня", "фэней"),
                                    Plural.unchanging("yuan"),
                                    Plural.unchanging("fen"))),
                    Map.entry(
                            "KZT",
                            masculine(
                                    RussianForms.unchanging("тенге"),
                                    new RussianForms("тиын", "тиына", "тиынов"),
                                    Plural.unchanging("tenge"),
                                    Plural.unchanging("tiyn"))),
                    Map.entry(
                            "UZS",
                            masculine(
                                    new RussianForms("сум", "сума", "сумов"),
                                    new RussianForms("тийин", "тийина", "тийинов"),
                                    Plural.unchanging("som"),
                                    Plural.unchanging("tiyin"))),
                    Map.entry(
                            "KGS",
                            masculine(
                                    new RussianForms("сом", "сома", "сомов"),
                                    new RussianForms("тыйын", "тыйына", "тыйынов"),
                                    Plural.unchanging("som"),
                                    Plural.unchanging("tyiyn"))),
                    Map.entry(
                            "AMD",
                            masculine(
                                    new RussianForms("драм", "драма", "драмов"),
                                    RussianForms.unchanging("лума"),
                                    Plural.regular("dram"),
                                    Plural.unchanging("luma"))),
                    Map.entry(
                            "GBP",
                            masculine(
                                    new RussianForms(
                                            "фунт стерлингов",
                                            "фунта стерлингов",
                                            "фунтов стерлингов"),
                                    new RussianForms("пенс", "пенса", "пенсов"),
                                    new Plural("pound sterling", "pounds sterling"),
                                    new Plural("penny", "pence"))),
                    Map.entry(
                            "AED",
                            masculine(
                                    new RussianForms("дирхам ОАЭ", "дирхама ОАЭ", "дирхамов ОАЭ"),
                                    new RussianForms("филс", "филса", "филсов"),
                                    Plural.regular("UAE dirham"),
                                    Plural.unchanging("fils"))),
                    Map.entry(
                            "TRY",
                            feminine(
                                    new RussianForms(
                                            "турецкая лира", "турецкие лиры", "турецких лир"),
                                    new RussianForms("куруш", "куруша", "курушей"),
                                    new Plural("Turkish lira", "Turkish liras"),
                                    Plural.unchanging("kurus"))),
                    Map.entry(
                            "INR",
                            feminine(
                                    new RussianForms(
                                            "индийская рупия",
                                            "индийские рупии",
                                            "индийских рупий"),
                                    new RussianForms("пайса", "пайсы", "пайс"),
                                    Plural.regular("Indian rupee"),
                                    new Plural("paisa", "paise"))),
                    Map.entry(
                            "JPY",
                            feminine(
                                    new RussianForms("иена", "иены", "иен"),
                                    NO_MINOR,
                                    Plural.unchanging("yen"),
                                    NO_ENGLISH_MINOR)));

    static CurrencyWords of(Currency currency) {
        var known = KNOWN.get(currency.getCurrencyCode());
        return known == null ? byCode(currency.getCurrencyCode()) : known;
    }

    String english(long count) {
        return english.form(count);
    }

    String englishMinor(long count) {
        return englishMinor.form(count);
    }

    private static CurrencyWords byCode(String code) {
        return masculine(
                RussianForms.unchanging(code), NO_MINOR, Plural.unchanging(code), NO_ENGLISH_MINOR);
    }

    private static CurrencyWords masculine(
            RussianForms russian, RussianForms minor, Plural english, Plural englishMinor) {
        return new CurrencyWords(russian, false, minor, english, englishMinor);
    }

    private static CurrencyWords feminine(
            RussianForms russian, RussianForms minor, Plural english, Plural englishMinor) {
        return new CurrencyWords(russian, true, minor, english, englishMinor);
    }
}
