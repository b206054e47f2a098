package com.quotedesk.testkit.documents;

import com.quotedesk.application.documents.TableReader;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tables with a line for each row and bars between the cells. */
public final class FakeTables implements TableReader {

    /** What is no table. */
    public static final String BROKEN = "broken";

    @Override
    public Optional<List<List<String>>> read(Bytes file, int most) {
        var text = new String(file.toArray(), StandardCharsets.UTF_8);
        return text.equals(BROKEN)
                ? Optional.empty()
                : Optional.of(
                        text.lines()
                                .limit(most + 1L)
                                .map(line -> List.of(line.split("\\|", -1)))
                                .toList());
    }
}
