package com.quotedesk.bootstrap.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database that a program started for itself, which outlives it when it is killed.
 *
 * @param pid of its first process
 */
record Postgres(long pid, int port) implements AutoCloseable {

    /** The lines of postmaster.pid that tell of the process and its port. */
    private static final int PID = 0;

    private static final int PORT = 3;

    /**
     * @param folder with its data
     */
    static Postgres in(Path folder) throws IOException {
        var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
        return new Postgres(
                Long.parseLong(lines.get(PID).strip()), Integer.parseInt(lines.get(PORT).strip()));
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", null);
    }

    @Override
    public void close() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
