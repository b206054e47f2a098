package com.quotedesk.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.web.WebSettings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The committed document says what the program does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocumentTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi/quotedesk.yaml");
    private static final boolean WRITE = Boolean.getBoolean("api.write");

    private ApplicationContext context;
    private ApiDocument document;

    @BeforeAll
    void make() {
        context =
                ApplicationContext.run(
                        new HashMap<>(
                                WebSettings.of(
                                        List.of("a secret of this test, long enough for it"))));
        document = ApiDocument.of(context);
    }

    @AfterAll
    void close() {
        context.close();
    }

    @Test
    void theCommittedDocumentIsWhatTheControllersSay() throws IOException {
        var made = document.yaml();
        if (WRITE) {
            Files.writeString(COMMITTED, made);
        }
        assertThat(Files.readString(COMMITTED))
                .as("`make api-document` writes it anew; then look at what changed")
                .isEqualTo(made);
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        var names = new HashSet<String>();
        assertThat(document.operations())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(names.add(one.id())).as(one.id()).isTrue());
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        List<String> silent = new ArrayList<>();
        for (var one : document.operations()) {
            if (!(one.json().get("summary") instanceof String summary) || summary.length() > 90) {
                silent.add(one.method() + " " + one.path());
            }
        }
        assertThat(silent)
                .as("the first sentence of the method's Javadoc, at most 90 characters")
                .isEmpty();
    }
}
