package com.quotedesk.domain.documents;

import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a bank's app needs to know to pay us in Russia: the content of the code on a bill, by ГОСТ Р
 * 56042-2014.
 *
 * @param payee as the bank knows it
 * @param bank the name of the payee's bank and its city
 * @param correspondent the bank's own account at the central bank; null where it has none
 * @param sum in roubles, more than nothing
 * @param purpose what is paid for
 */
public record PaymentOrder(
        String payee,
        @Nullable Inn inn,
        @Nullable Kpp kpp,
        BankAccount account,
        String bank,
        @Nullable String correspondent,
        Money sum,
        String purpose) {

    /** The format, its version, and that the text is UTF-8. */
    private static final String HEAD = "ST00012";

    private static final int LONGEST_PAYEE = 160;
    private static final int LONGEST_BANK = 45;
    private static final int LONGEST_PURPOSE = 210;

    public PaymentOrder {
        if (!sum.currency().getCurrencyCode().equals("RUB")
                || sum.signum() <= 0
                || !sum.isRounded()) {
            throw new IllegalArgumentException("not to be paid by a code: " + sum);
        }
        if (payee.isBlank() || bank.isBlank() || purpose.isBlank()) {
            throw new IllegalArgumentException("who is paid, where and what for");
        }
    }

    /** The text of the code. */
    public String code() {
        var text = new StringBuilder(HEAD);
        field(text, "Name", shortened(payee, LONGEST_PAYEE));
        field(text, "PersonalAcc", account.number());
        field(text, "BankName", shortened(bank, LONGEST_BANK));
        field(text, "BIC", account.bic().value());
        field(text, "CorrespAcc", correspondent == null ? "0" : correspondent);
        field(text, "Sum", sum.amount().unscaledValue().toString());
        field(text, "Purpose", shortened(purpose, LONGEST_PURPOSE));
        if (inn != null) {
            field(text, "PayeeINN", inn.value());
        }
        if (kpp != null) {
            field(text, "KPP", kpp.value());
        }
        return text.toString();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append('|').append(name).append('=').append(value);
    }

    /** On one line, without the sign that parts the fields, cut at a whole character. */
    private static String shortened(String value, int most) {
        var line = value.strip().replaceAll("[|\\s]+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most));
    }
}
