package com.quotedesk.bootstrap.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The readers are as good as docs/reading.md says, on every build. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusScoreTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Path PAGE = Path.of("../docs/reading.md");

    /** Half of the last digit that the page gives. */
    private static final double ROUNDING = 0.0005;

    @TempDir Path out;

    @Test
    void the_development_mails_are_read_as_well_as_the_page_says() throws IOException {
        check("dev", 0);
    }

    @Test
    void the_second_set_is_read_as_well_as_the_page_says() throws IOException {
        check("fresh", 1);
    }

    private void check(String set, int column) throws IOException {
        var figures = figures(CORPUS.resolve(set));
        var promised = promised(column);
        var found = new LinkedHashMap<>(figures.all());

        assertThat(promised.keySet()).containsExactlyInAnyOrderElementsOf(found.keySet());
        promised.forEach(
                (figure, least) ->
                        assertThat(found.get(figure))
                                .as("%s of %s, all: %s", figure, set, found)
                                .isGreaterThanOrEqualTo(least - ROUNDING));
        assertThat(figures.invented()).isZero();
    }

    private Figures figures(Path folder) throws IOException {
        int code =
                new CommandLine(new ReadCommand())
                        .execute("--corpus", folder.toString(), "--out", out.toString());
        assertThat(code).isZero();
        var corpus = new Corpus(folder);
        var scorer = new Scorer();
        for (var mail : corpus.cases()) {
            scorer.add(
                    Corpus.json(mail.resolve("expected.json")),
                    Corpus.json(out.resolve(mail.getFileName() + ".json")),
                    corpus.text(mail));
        }
        return scorer.figures();
    }

    /** The rows {@code | figure | 1.000 | 0.950 |} of the page. */
    private static Map<String, Double> promised(int column) throws IOException {
        var promised = new LinkedHashMap<String, Double>();
        for (var line : Files.readAllLines(PAGE)) {
            var cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[2].strip().matches("[01]\\.\\d{3}")) {
                promised.put(cells[1].strip(), Double.valueOf(cells[2 + column].strip()));
            }
        }
        return promised;
    }
}
