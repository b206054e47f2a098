package com.quotedesk.domain.documents;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import java.math.BigInteger;
import java.util.Locale;

/**
 * An amount as contracts and bills write it out: the whole units in words, the hundredths in
 * digits. {@code Одна тысяча двести рублей 50 копеек}, {@code One thousand two hundred roubles 50
 * kopecks}.
 */
public final class AmountInWords {

    /** The least number of whole units that is not written out any more: 10¹⁸. */
    static final long LIMIT = 1_000_000_000_000_000_000L;

    private AmountInWords() {}

    /**
     * The amount in the words of a language, the first of them with a capital letter. A currency
     * whose name we do not know is told by its code.
     *
     * @throws IllegalArgumentException when the amount is finer than its currency, or 10¹⁸ or more
     */
    public static String of(Money amount, Language language) {
        if (!amount.isRounded()) {
            throw new IllegalArgumentException("round it first: " + amount);
        }
        int digits = amount.currency().getDefaultFractionDigits();
        var parts = amount.amount().abs().unscaledValue().divideAndRemainder(power(digits));
        if (parts[0].bitLength() >= Long.SIZE || parts[0].longValue() >= LIMIT) {
            throw new IllegalArgumentException("more than anybody writes out: " + amount);
        }
        long whole = parts[0].longValue();
        int fraction = parts[1].intValue();
        var words = CurrencyWords.of(amount.currency());
        var text =
                switch (language) {
                    case RUSSIAN -> russian(words, amount.signum() < 0, whole);
                    case ENGLISH -> english(words, amount.signum() < 0, whole);
                };
        return capitalised(
                digits == 0 ? text : text + " " + minor(words, language, fraction, digits));
    }

    private static BigInteger power(int digits) {
        return BigInteger.TEN.pow(digits);
    }

    private static String russian(CurrencyWords words, boolean negative, long whole) {
        return (negative ? "минус " : "")
                + RussianNumbers.words(whole, words.feminine())
                + " "
                + words.russian().form(whole);
    }

    private static String english(CurrencyWords words, boolean negative, long whole) {
        return (negative ? "minus " : "")
                + EnglishNumbers.words(whole)
                + " "
                + words.english(whole);
    }

    private static String minor(CurrencyWords words, Language language, int count, int digits) {
        var number = String.format(Locale.ROOT, "%0" + digits + "d", count);
        var name =
                switch (language) {
                    case RUSSIAN -> words.russianMinor().form(count);
                    case ENGLISH -> words.englishMinor(count);
                };
        return name.isEmpty() ? number + "/1" + "0".repeat(digits) : number + " " + name;
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
