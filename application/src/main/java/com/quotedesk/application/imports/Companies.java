package com.quotedesk.application.imports;

import com.quotedesk.application.imports.ImportFault.Kind;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells the companies of a table apart. */
final class Companies {

    private Companies() {}

    /** In the order of their first rows; none where the headings are not understood. */
    static List<Company> of(Importer importer, List<List<String>> rows, Faults faults) {
        var places = places(importer, rows.isEmpty() ? List.of() : rows.getFirst(), faults);
        if (!faults.all().isEmpty()) {
            return List.of();
        }
        var companies = new LinkedHashMap<String, Company>();
        for (int i = 1; i < rows.size(); i++) {
            var texts = texts(places, rows.get(i));
            if (!texts.isEmpty()) {
                var row = new Row(i + 1, places, texts, faults);
                companies.computeIfAbsent(importer.keyOf(row), _ -> new Company()).add(row);
            }
        }
        markRepeated(importer, companies.values());
        return List.copyOf(companies.values());
    }

    private static Map<Column, Integer> places(
            Importer importer, List<String> headings, Faults faults) {
        var places = new HashMap<Column, Integer>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = Folded.of(headings.get(i));
            var column =
                    importer.columns().stream()
                            .filter(
                                    one ->
                                            heading.equals(Folded.of(one.russian()))
                                                    || heading.equals(Folded.of(one.english())))
                            .findFirst();
            if (column.isPresent()) {
                if (places.putIfAbsent(column.get(), i) != null) {
                    faults.add(Row.name(i, 1), Kind.REPEATED_COLUMN, headings.get(i));
                }
            } else if (!heading.isEmpty()) {
                faults.add(Row.name(i, 1), Kind.UNKNOWN_COLUMN, headings.get(i));
            }
        }
        var name = importer.name();
        if (!places.containsKey(name)) {
            faults.add("", Kind.MISSING_COLUMN, name.russian() + " / " + name.english());
        }
        return places;
    }

    private static Map<Column, String> texts(Map<Column, Integer> places, List<String> cells) {
        var texts = new HashMap<Column, String>();
        places.forEach(
                (column, place) -> {
                    var text = place < cells.size() ? cells.get(place).strip() : "";
                    if (!text.isEmpty()) {
                        texts.put(column, text);
                    }
                });
        return texts;
    }

    /** Two companies of one file cannot both have an address. */
    private static void markRepeated(Importer importer, Iterable<Company> companies) {
        var holders = new HashMap<EmailAddress, List<Company>>();
        for (var company : companies) {
            company.addresses(importer.email())
                    .forEach(
                            address ->
                                    holders.computeIfAbsent(address, _ -> new ArrayList<>())
                                            .add(company));
        }
        holders.forEach(
                (address, several) -> {
                    if (several.size() > 1) {
                        several.forEach(
                                company ->
                                        company.fault(
                                                importer.email(), Kind.REPEATED, address.value()));
                    }
                });
    }
}
