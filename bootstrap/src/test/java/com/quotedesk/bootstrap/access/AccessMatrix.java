package com.quotedesk.bootstrap.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may do what, as it stands in {@code access-matrix.txt}. */
final class AccessMatrix {

    /** Those who ask, in the order of the columns. */
    enum Asker {
        VIEWER,
        STRANGER,
        MANAGER,
        ADMIN,
        TOKEN
    }

    /**
     * One operation.
     *
     * @param open whether nobody has to log in
     * @param permission that a program's token needs, null where none is enough
     * @param cells what each asker gets: 403, 404, or null where the gate lets through
     * @param body what is sent, null for nothing
     */
    record Row(
            String operation,
            boolean open,
            @Nullable String permission,
            List<String> cells,
            @Nullable String body) {

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        String template() {
            return operation.substring(operation.indexOf(' ') + 1);
        }
    }

    private AccessMatrix() {}

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        try (var in =
                Objects.requireNonNull(
                        AccessMatrix.class.getResourceAsStream("/access-matrix.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rows.add(row(line)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rows;
    }

    private static Row row(String line) {
        var columns = line.split("\\|", 4);
        var needs = columns[1].strip();
        return new Row(
                columns[0].strip(),
                needs.equals("open"),
                needs.equals("open") || needs.equals("any") || needs.equals("person")
                        ? null
                        : needs,
                Arrays.asList(columns[2].strip().split("\\s+")),
                columns.length < 4 || columns[3].isBlank() ? null : columns[3].strip());
    }
}
