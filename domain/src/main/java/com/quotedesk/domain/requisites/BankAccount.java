package com.quotedesk.domain.requisites;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account at a bank in Russia. One of its digits checks the others together with the bank's
 * code, so that an account at the wrong bank is noticed.
 *
 * @param number 20 places, of which the sixth may be a letter
 * @param bankName as the client writes it
 */
public record BankAccount(Bic bic, String number, @Nullable String bankName) {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}[0-9ABCEHKMPTX][0-9]{14}");

    /** Letters of the sixth place, each at the digit it counts as. */
    private static final String LETTERS = "ABCEHKMPTX";

    /** Accounts of banks at the central bank. */
    private static final String CORRESPONDENT = "301";

    public BankAccount {
        if (!isAccount(bic, number)) {
            throw new IllegalArgumentException("not an account at " + bic + ": " + number);
        }
    }

    /** The account written in the texts, or empty when one of them is wrong or they disagree. */
    public static Optional<BankAccount> parse(String bic, String number, @Nullable String name) {
        var account = Digits.squeezed(number);
        return Bic.parse(bic)
                .filter(bank -> isAccount(bank, account))
                .map(bank -> new BankAccount(bank, account, name));
    }

    private static boolean isAccount(Bic bic, String number) {
        return FORM.matcher(number).matches() && keySum(bic, number) % 10 == 0;
    }

    /** The control key: each third place counts as it is, the others seven and three times. */
    private static int keySum(Bic bic, String number) {
        var bank = bic.value();
        var office =
                number.startsWith(CORRESPONDENT) || bic.isCentralBank()
                        ? "0" + bank.substring(4, 6)
                        : bank.substring(6);
        int letter = LETTERS.indexOf(number.charAt(5));
        var digits =
                office
                        + number.substring(0, 5)
                        + (letter < 0 ? number.substring(5, 6) : String.valueOf(letter))
                        + number.substring(6);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight =
                    switch (i % 3) {
                        case 0 -> 7;
                        case 1 -> 1;
                        default -> 3;
                    };
            sum += Digits.at(digits, i) * weight % 10;
        }
        return sum;
    }
}
