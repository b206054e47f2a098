package com.quotedesk.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing that the application can do is out of everybody's reach. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachTest {

    @Test
    void every_use_case_is_reached_by_a_route_a_job_a_command_or_a_mail() {
        var program =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("com.quotedesk");

        assertThat(Reach.useCases(program, "com.quotedesk")).hasSizeGreaterThan(150);
        assertThat(Reach.unreached(program, "com.quotedesk")).isEmpty();
    }

    @Test
    void what_nothing_leads_to_is_found() {
        var planted = new ClassFileImporter().importPackages("com.quotedesk.planted");

        assertThat(Reach.unreached(planted, "com.quotedesk.planted"))
                .containsExactly("OutOfReach.doNothing");
    }
}
