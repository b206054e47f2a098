package com.quotedesk.web.answers;

import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the supplier's form. Those of a line have the position behind a hyphen. */
final class FormFields {

    static final List<String> CURRENCIES =
            List.of("RUB", "USD", "EUR", "CNY", "KZT", "BYN", "TRY", "AED");

    static final List<String> OF_A_LINE =
            List.of(
                    "price",
                    "per",
                    "lead",
                    "leadto",
                    "min",
                    "multiple",
                    "available",
                    "substitute",
                    "note",
                    "no",
                    "why");

    /** Fields that hold something though nothing was typed. */
    static final Set<String> GIVEN = Set.of("per", "no", "why");

    static final List<String> OF_ALL =
            List.of(
                    "currency",
                    "vat",
                    "vatrate",
                    "number",
                    "valid",
                    "payment",
                    "shipping",
                    "note",
                    "reason",
                    "question");

    static final int LONGEST_TEXT = 1000;

    /** Longer than any text that is taken, so that what is too long is shown as it was typed. */
    private static final int LONGEST_KEPT = 4000;

    private FormFields() {}

    /** What was typed into fields that there are: stripped, and none that is empty. */
    static Map<String, String> typed(Map<String, String> sent, Rfq rfq) {
        var positions =
                rfq.items().stream()
                        .map(RfqItem::position)
                        .map(String::valueOf)
                        .collect(Collectors.toSet());
        var fields = new HashMap<String, String>();
        sent.forEach(
                (name, value) -> {
                    int hyphen = name.indexOf('-');
                    boolean known =
                            hyphen < 0
                                    ? OF_ALL.contains(name)
                                    : OF_A_LINE.contains(name.substring(0, hyphen))
                                            && positions.contains(name.substring(hyphen + 1));
                    var text = value.replace("\r\n", "\n").strip();
                    if (known && !text.isEmpty()) {
                        fields.put(name, text.substring(0, Math.min(text.length(), LONGEST_KEPT)));
                    }
                });
        return fields;
    }

    /** What would have been typed for what was offered, through whichever door. */
    static Map<String, String> of(QuoteVersion version) {
        var fields = new HashMap<String, String>();
        terms(fields, version.offer().terms());
        version.offer().lines().forEach(line -> line(fields, line));
        return fields;
    }

    private static void terms(Map<String, String> fields, QuoteTerms terms) {
        put(fields, "currency", terms.currency().getCurrencyCode());
        var vat = terms.vat();
        if (vat != null) {
            put(fields, "vat", vat.mode().name());
            var rate = vat.rate();
            put(fields, "vatrate", rate == null ? null : plain(rate.value()));
        }
        put(fields, "valid", terms.validUntil());
        put(fields, "payment", terms.payment());
        put(fields, "shipping", terms.shipping());
        put(fields, "number", terms.number());
        put(fields, "note", terms.note());
    }

    private static void line(Map<String, String> fields, QuoteLine line) {
        var end = "-" + line.position();
        put(fields, "price" + end, plain(line.price().amount()));
        put(fields, "per" + end, plain(line.per()));
        put(fields, "min" + end, plain(line.minimum()));
        put(fields, "multiple" + end, plain(line.multiple()));
        put(fields, "available" + end, plain(line.available()));
        var lead = line.leadTime();
        if (lead != null) {
            put(fields, "lead" + end, lead.minDays());
            put(fields, "leadto" + end, lead.maxDays());
        }
        put(fields, "substitute" + end, line.substitute());
        put(fields, "note" + end, line.note());
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : Shown.plain(number);
    }
}
