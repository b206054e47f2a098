package com.quotedesk.web.suppliers;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.suppliers.SupplierTerms;
import com.quotedesk.web.work.ContactJson;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suppliers as they stand in bodies. */
final class SupplierJson {

    private static final int MOST_WORDS = 200;

    private SupplierJson() {}

    /**
     * On what terms it sells.
     *
     * @param minimumOrder an amount of {@code currency}, as text
     */
    @Serdeable
    record TermsJson(
            @Nullable String payment,
            @Nullable String delivery,
            @Nullable String minimumOrder,
            @Nullable String currency) {

        static TermsJson of(SupplierTerms terms) {
            var least = terms.minimumOrder();
            var currency = terms.currency();
            return new TermsJson(
                    terms.payment(),
                    terms.delivery(),
                    least == null ? null : least.toPlainString(),
                    currency == null ? null : currency.getCurrencyCode());
        }

        SupplierTerms read(Fields fields) {
            var least =
                    minimumOrder == null ? null : fields.price("terms.minimumOrder", minimumOrder);
            var in =
                    currency == null && least == null
                            ? null
                            : fields.currency("terms.currency", currency);
            return new SupplierTerms(
                    fields.optionalText("terms.payment", payment),
                    fields.optionalText("terms.delivery", delivery),
                    least,
                    in);
        }
    }

    /**
     * What is written down of a supplier.
     *
     * @param languages {@code ru}, {@code en}; the one it is written to in first
     * @param categories the goods it covers, in words
     * @param reason why, for the journal
     */
    @Serdeable
    record Settled(
            @Nullable String name,
            @Nullable List<String> languages,
            @Nullable List<ContactJson> contacts,
            @Nullable List<String> categories,
            @Nullable List<String> brands,
            @Nullable TermsJson terms,
            @Nullable String notes,
            @Nullable String reason) {

        SupplierProfile read(Fields fields) {
            return new SupplierProfile(
                    fields.text("name", name),
                    understood(fields),
                    ContactJson.read(fields, contacts),
                    words(fields, "categories", categories),
                    words(fields, "brands", brands),
                    terms == null ? SupplierTerms.UNKNOWN : terms.read(fields),
                    fields.optionalText("notes", notes));
        }

        private List<Language> understood(Fields fields) {
            var read = new LinkedHashSet<Language>();
            for (var code : Fields.listed("languages", languages)) {
                read.add(fields.language("languages", code));
            }
            return read.isEmpty() ? List.of(Language.RUSSIAN) : List.copyOf(read);
        }

        private static List<String> words(Fields fields, String name, @Nullable List<String> sent) {
            var read = new ArrayList<String>();
            for (var word : Fields.listed(name, sent)) {
                read.add(fields.text(name + "[" + read.size() + "]", word));
            }
            if (read.size() > MOST_WORDS) {
                fields.wrong(name, "value.too-many", MOST_WORDS);
            }
            return read;
        }
    }
}
