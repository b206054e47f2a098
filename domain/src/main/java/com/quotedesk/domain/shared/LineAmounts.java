package com.quotedesk.domain.shared;

import java.util.Collection;
import java.util.Currency;

/**
 * What a line, or a whole document, comes to: without tax, the tax, and with it. They always add
 * up.
 */
public record LineAmounts(Money net, Money vat, Money gross) {

    public LineAmounts {
        if (!net.plus(vat).equals(gross)) {
            throw new IllegalArgumentException(net + " and " + vat + " are not " + gross);
        }
    }

    public static LineAmounts zero(Currency currency) {
        var nothing = Money.zero(currency);
        return new LineAmounts(nothing, nothing, nothing);
    }

    /** The total of a document: the sum of its lines, column by column. */
    public static LineAmounts sum(Collection<LineAmounts> lines, Currency currency) {
        return lines.stream().reduce(zero(currency), LineAmounts::plus);
    }

    public LineAmounts plus(LineAmounts other) {
        return new LineAmounts(net.plus(other.net), vat.plus(other.vat), gross.plus(other.gross));
    }
}
