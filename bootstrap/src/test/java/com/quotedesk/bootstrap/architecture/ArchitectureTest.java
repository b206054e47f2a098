package com.quotedesk.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of docs/architecture.md hold for the program, and each of them can fail. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static JavaClasses program;
    private static JavaClasses planted;

    @BeforeAll
    static void read() {
        program =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("com.quotedesk");
        planted = new ClassFileImporter().importPackages("com.quotedesk.planted");
    }

    static Stream<Rule> rules() {
        return Rules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps_the_rule(Rule rule) {
        rule.of("com.quotedesk").check(program);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_violation_is_found(Rule rule) {
        ArchRule applied = rule.of("com.quotedesk.planted");

        assertThat(applied.evaluate(planted).hasViolation())
                .as("%s finds its planted violation", rule)
                .isTrue();
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(
                        Stream.of(
                                        "domain",
                                        "application",
                                        "web",
                                        "persistence",
                                        "email",
                                        "ai",
                                        "documents",
                                        "bootstrap")
                                .map(module -> "com.quotedesk." + module))
                .allMatch(
                        root ->
                                program.stream()
                                        .anyMatch(c -> c.getPackageName().startsWith(root)));
    }
}
