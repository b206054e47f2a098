package com.quotedesk.bootstrap.embedded;

import com.quotedesk.bootstrap.StartFailure;
import com.quotedesk.bootstrap.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.time.Duration;

/** A PostgreSQL of our own in the data folder, kept between runs. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static EmbeddedDatabase start(DataFolder folder) {
        var data = folder.resolve("postgres");
        var programs = folder.resolve("programs");
        Orphans.stop(data.resolve("postmaster.pid"), programs);
        try {
            Files.createDirectories(data);
            var log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
            return new EmbeddedDatabase(
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(programs.toFile())
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            // The library is made for tests and turns these off.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("max_connections", "100")
                            .setServerConfig("unix_socket_directories", "")
                            .setPGStartupWait(PATIENCE)
                            .setRegisterShutdownHook(false)
                            .setOutputRedirector(log)
                            .setErrorRedirector(log)
                            .start());
        } catch (IOException | IllegalStateException failure) {
            throw new StartFailure(
                    "the embedded PostgreSQL did not start: see postgres.log in "
                            + folder
                            + ", or name one of your own with DATABASE_URL",
                    failure);
        }
    }

    public Settings.Database address() {
        return new Settings.Database(postgres.getJdbcUrl(USER, USER), USER, null);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new IllegalStateException("the embedded PostgreSQL did not stop", failure);
        }
    }
}
