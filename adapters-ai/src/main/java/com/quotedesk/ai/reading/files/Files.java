package com.quotedesk.ai.reading.files;

import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.domain.mail.Part;
import java.util.List;

/** Reads attached files of the kinds that carry lists. */
public final class Files {

    private Files() {}

    public static FileText read(Part.File file) {
        var name = file.fileName() == null ? "" : file.fileName();
        return new FileText(file.path(), name, List.of(), false);
    }
}
