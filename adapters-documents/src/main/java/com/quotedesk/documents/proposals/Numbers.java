package com.quotedesk.documents.proposals;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import java.math.BigDecimal;

/** Numbers as a language groups them: {@code 1 234,50}, {@code 1,234.50}. */
final class Numbers {

    private static final int GROUP = 3;

    private final char grouping;
    private final char point;

    private Numbers(char grouping, char point) {
        this.grouping = grouping;
        this.point = point;
    }

    static Numbers of(Language language) {
        return switch (language) {
            case RUSSIAN -> new Numbers('\u00A0', ',');
            case ENGLISH -> new Numbers(',', '.');
        };
    }

    /** With the decimals the amount has, at least those of its currency; without the currency. */
    String amount(Money money) {
        return write(money.amount());
    }

    /** Without zeros behind the last digit. */
    String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return write(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private String write(BigDecimal number) {
        var digits = number.abs().toPlainString();
        int dot = digits.indexOf('.');
        int whole = dot < 0 ? digits.length() : dot;
        var text = new StringBuilder(digits.length() + 8);
        if (number.signum() < 0) {
            text.append('\u2212');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % GROUP == 0) {
                text.append(grouping);
            }
            text.append(digits.charAt(i));
        }
        if (dot >= 0) {
            text.append(point).append(digits, dot + 1, digits.length());
        }
        return text.toString();
    }
}
