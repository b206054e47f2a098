package com.quotedesk.bootstrap.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the PostgreSQL that the program brings listens, as it writes it down itself. */
final class EmbeddedPostgresFile {

    /** A line of postmaster.pid. */
    private static final int PORT = 3;

    private EmbeddedPostgresFile() {}

    static String url(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
        return "jdbc:postgresql://localhost:" + lines.get(PORT).strip() + "/postgres";
    }
}
