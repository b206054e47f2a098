package com.quotedesk.web.answers;

import com.quotedesk.application.answers.Answer;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a supplier typed into its page. All that is wrong is told at once, by the field it
 * stands in, in the key of a text.
 */
final class TypedAnswer {

    private static final Set<String> IN_STOCK = Set.of("в наличии", "на складе", "in stock");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DAYS = 3650;

    private final Rfq rfq;
    private final Map<String, String> fields;
    private final Language language;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    /**
     * @param today of the company; an offer cannot end before it
     */
    TypedAnswer(Rfq rfq, Map<String, String> fields, Language language, LocalDate today) {
        this.rfq = rfq;
        this.fields = fields;
        this.language = language;
        this.today = today;
    }

    /** What is wrong, by field; nothing where it was read. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** The answer, or empty where something is wrong. */
    Optional<Answer> read() {
        var currency = currency();
        var lines = new ArrayList<QuoteLine>();
        var declined = new TreeMap<Integer, String>();
        for (var item : rfq.items()) {
            int position = item.position();
            if (fields.containsKey("no-" + position)) {
                declined.put(position, text("why-" + position).orElse(""));
                if (fields.containsKey("price-" + position)) {
                    wrong.put("price-" + position, "wrong-both");
                }
            } else if (fields.containsKey("price-" + position)) {
                line(item, currency).ifPresent(lines::add);
            } else {
                FormFields.OF_A_LINE.stream()
                        .filter(name -> fields.containsKey(name + "-" + position))
                        .filter(name -> !FormFields.GIVEN.contains(name))
                        .findFirst()
                        .ifPresent(name -> wrong.put("price-" + position, "wrong-no-price"));
            }
        }
        if (lines.isEmpty() && declined.isEmpty() && wrong.isEmpty()) {
            wrong.put("price-" + rfq.items().getFirst().position(), "wrong-nothing");
        }
        var terms = terms(currency, isPriced());
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                lines.isEmpty()
                        ? new Answer.Refusals(declined)
                        : new Answer.Prices(
                                new Offer(QuoteDoor.LINK, null, terms, lines, List.of()),
                                declined));
    }

    private boolean isPriced() {
        return rfq.items().stream()
                .anyMatch(item -> fields.containsKey("price-" + item.position()));
    }

    private Optional<QuoteLine> line(RfqItem item, Currency currency) {
        int position = item.position();
        var price =
                number("price-" + position)
                        .filter(one -> one.signum() > 0)
                        .filter(one -> one.stripTrailingZeros().scale() <= Money.MAX_SCALE);
        if (price.isEmpty()) {
            wrong.put("price-" + position, "wrong-price");
        }
        var per = quantity("per-" + position);
        var minimum = quantity("min-" + position);
        var multiple = quantity("multiple-" + position);
        var available = quantity("available-" + position);
        var lead = lead(position);
        var substitute = text("substitute-" + position).orElse(null);
        var note = text("note-" + position).orElse(null);
        return price.map(
                amount ->
                        new QuoteLine(
                                position,
                                new Money(amount, currency),
                                per == null ? BigDecimal.ONE : per,
                                item.unit(),
                                null,
                                List.of(),
                                available,
                                minimum,
                                multiple,
                                lead,
                                substitute,
                                note));
    }

    private QuoteTerms terms(Currency currency, boolean priced) {
        var vat = priced ? vat() : null;
        return new QuoteTerms(
                currency,
                vat,
                null,
                null,
                validUntil(),
                text("payment").orElse(null),
                text("shipping").orElse(null),
                text("number").orElse(null),
                text("note").orElse(null));
    }

    private Currency currency() {
        var code = fields.getOrDefault("currency", "");
        if (FormFields.CURRENCIES.contains(code)) {
            return Currency.getInstance(code);
        }
        wrong.put("currency", "wrong-currency");
        return Currency.getInstance(FormFields.CURRENCIES.getFirst());
    }

    private @Nullable Vat vat() {
        var mode = fields.getOrDefault("vat", "");
        if (mode.equals("EXEMPT")) {
            return Vat.EXEMPT;
        }
        if (!mode.equals("INCLUDED") && !mode.equals("EXCLUDED")) {
            wrong.put("vat", "wrong-vat");
            return null;
        }
        var rate =
                number("vatrate")
                        .filter(one -> one.compareTo(HUNDRED) <= 0)
                        .filter(one -> one.stripTrailingZeros().scale() <= 2)
                        .map(Percent::new);
        if (rate.isEmpty()) {
            wrong.put("vatrate", "wrong-rate");
            return null;
        }
        return mode.equals("INCLUDED") ? Vat.included(rate.get()) : Vat.excluded(rate.get());
    }

    private @Nullable LocalDate validUntil() {
        var typed = fields.get("valid");
        if (typed == null) {
            return null;
        }
        var day = TypedNumber.dayOf(typed);
        if (day.isEmpty()) {
            wrong.put("valid", "wrong-day");
        } else if (day.get().isBefore(today)) {
            wrong.put("valid", "wrong-past");
        }
        return day.orElse(null);
    }

    private @Nullable LeadTime lead(int position) {
        var from = days("lead-" + position);
        var to = days("leadto-" + position);
        if (from == null && to == null) {
            return null;
        }
        if (from != null && to != null && to < from) {
            wrong.put("leadto-" + position, "wrong-range");
            return null;
        }
        return new LeadTime(from, to == null ? from : to);
    }

    private @Nullable Integer days(String field) {
        var typed = fields.get(field);
        if (typed == null) {
            return null;
        }
        if (IN_STOCK.contains(typed.toLowerCase(Locale.ROOT))) {
            return 0;
        }
        if (typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= MOST_DAYS) {
            return Integer.valueOf(typed);
        }
        wrong.put(field, "wrong-days");
        return null;
    }

    private @Nullable BigDecimal quantity(String field) {
        if (!fields.containsKey(field)) {
            return null;
        }
        var number = number(field).filter(OrderItem::isQuantity);
        if (number.isEmpty()) {
            wrong.put(field, "wrong-quantity");
        }
        return number.orElse(null);
    }

    private Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(fields.get(field))
                .flatMap(typed -> TypedNumber.of(typed, language));
    }

    private Optional<String> text(String field) {
        var typed = Optional.ofNullable(fields.get(field));
        if (typed.filter(text -> text.length() > FormFields.LONGEST_TEXT).isPresent()) {
            wrong.put(field, "wrong-long");
        }
        return typed;
    }
}
