package com.quotedesk.application.imports;

import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one company. What none of them says stays as it is known. */
final class Company {

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    boolean isWrong() {
        return rows.stream().anyMatch(Row::isWrong);
    }

    /** Tells what is wrong at the first row that says it, or at the first. */
    void fault(Column column, ImportFault.Kind kind, String found) {
        rows.stream()
                .filter(row -> row.text(column) != null)
                .findFirst()
                .orElseGet(rows::getFirst)
                .fault(column, kind, found);
    }

    @Nullable String text(Column column, @Nullable String otherwise) {
        return value(column, ImportFault.Kind.MISSING, Optional::of, otherwise);
    }

    /** The first value that a row has. */
    <T> @Nullable T value(
            Column column,
            ImportFault.Kind kind,
            Function<String, Optional<T>> parse,
            @Nullable T otherwise) {
        for (var row : rows) {
            var text = row.text(column);
            if (text != null) {
                var value = parse.apply(text);
                if (value.isEmpty()) {
                    row.fault(column, kind);
                }
                return value.orElse(otherwise);
            }
        }
        return otherwise;
    }

    /** Words with commas, semicolons or line ends between them. */
    List<String> words(Column column, List<String> otherwise) {
        var text = text(column, null);
        return text == null
                ? otherwise
                : Arrays.stream(text.split("[,;\\n]", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The people there are known to be, with those of the rows, each by its address. */
    List<Contact> contacts(Column name, Column email, Column phone, List<Contact> known) {
        var people = new LinkedHashMap<EmailAddress, Contact>();
        known.forEach(one -> people.put(one.email(), one));
        for (var row : rows) {
            var text = row.text(email);
            if (text != null) {
                EmailAddress.parse(text)
                        .ifPresentOrElse(
                                address ->
                                        people.merge(
                                                address,
                                                new Contact(
                                                        row.text(name), address, row.text(phone)),
                                                Company::merged),
                                () -> row.fault(email, ImportFault.Kind.NOT_AN_ADDRESS));
            }
        }
        return List.copyOf(people.values());
    }

    private static Contact merged(Contact known, Contact told) {
        return new Contact(
                told.name() == null ? known.name() : told.name(),
                known.email(),
                told.phone() == null ? known.phone() : told.phone());
    }

    /** The addresses that its rows name. */
    List<EmailAddress> addresses(Column email) {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.text(email)).stream())
                .flatMap(text -> EmailAddress.parse(text).stream())
                .distinct()
                .toList();
    }
}
