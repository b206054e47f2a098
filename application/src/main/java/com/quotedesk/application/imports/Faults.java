package com.quotedesk.application.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a table, each fault once. */
final class Faults {

    private final Set<ImportFault> faults = new LinkedHashSet<>();

    void add(String cell, ImportFault.Kind kind, String found) {
        if (faults.size() < TableImport.MOST_FAULTS) {
            faults.add(new ImportFault(cell, kind, found));
        }
    }

    List<ImportFault> all() {
        return List.copyOf(faults);
    }
}
