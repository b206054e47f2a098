package com.quotedesk.domain.pricing;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word that brings a discount.
 *
 * @param code in upper case, as people compare it
 * @param from the first day it is good
 * @param until the last day it is good
 * @param limit how often it may be used; null where without end
 * @param uses how often it was
 */
public record PromoCode(
        String code, LocalDate from, LocalDate until, @Nullable Integer limit, int uses) {

    public PromoCode {
        code = normalized(code);
        if (code.isEmpty()) {
            throw new IllegalArgumentException("a promo code is a word");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("good until " + until + " before it is good");
        }
        if (uses < 0 || (limit != null && (limit < 1 || uses > limit))) {
            throw new IllegalArgumentException("used " + uses + " times of " + limit);
        }
    }

    public static String normalized(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    public boolean isGoodOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && !isUsedUp();
    }

    public boolean isUsedUp() {
        return limit != null && uses >= limit;
    }

    PromoCode usedOnceMore() {
        return new PromoCode(code, from, until, limit, uses + 1);
    }
}
