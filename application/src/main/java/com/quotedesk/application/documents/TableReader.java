package com.quotedesk.application.documents;

import com.quotedesk.domain.shared.Bytes;
import java.util.List;
import java.util.Optional;

/** Tables that others made, as text. */
public interface TableReader {

    /**
     * The first sheet of an XLSX, or a CSV, row by row, with empty texts for empty cells; what
     * {@link TableFiles} did so that no text is taken for a formula is undone.
     *
     * @param most how many rows at most; one more is read, so that it is seen that there are more
     * @return empty where the file is neither, broken, or unpacks to too much
     */
    Optional<List<List<String>>> read(Bytes file, int most);
}
