package com.quotedesk.bootstrap.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule for any root package, so that it can be tried on planted code as well as on the program.
 */
record Rule(String name, Function<String, ArchRule> rule) {

    ArchRule of(String root) {
        return rule.apply(root);
    }

    @Override
    public String toString() {
        return name;
    }
}
