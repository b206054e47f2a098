package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.files.FetchFile;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.files.FileTokens;
import com.quotedesk.application.files.KeepFile;
import com.quotedesk.application.files.LinkFile;
import com.quotedesk.application.health.Probe;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.documents.files.FileStores;
import com.quotedesk.documents.files.OpenFiles;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

@Factory
public final class FilesWiring {

    /** The property that holds the folder files are kept in where there is no S3. */
    public static final String FOLDER = "files.folder";

    /** The property that holds what links and forms are signed with. */
    public static final String SECRET = "files.secret";

    @Singleton
    FileTokens fileTokens(@Property(name = SECRET) String secret) {
        return FileStores.tokens(secret);
    }

    @Singleton
    @Bean(preDestroy = "close")
    OpenFiles openFiles(
            Settings settings,
            @Property(name = FOLDER) String folder,
            FileTokens tokens,
            Clock clock) {
        var s3 = settings.files().s3();
        return s3 == null ? FileStores.disk(Path.of(folder), tokens) : FileStores.s3(s3, clock);
    }

    @Singleton
    FileStore fileStore(OpenFiles files) {
        return files.store();
    }

    @Singleton
    @Named("files")
    Probe filesProbe(OpenFiles files) {
        return files.probe();
    }

    @Singleton
    KeepFile keepFile(FileStore files, Settings settings) {
        return new KeepFile(files, settings.files().maxBytes());
    }

    @Singleton
    LinkFile linkFile(FileStore files, Clock clock, Settings settings) {
        return new LinkFile(files, clock, settings.files().linkLifetime());
    }

    @Singleton
    FetchFile fetchFile(FileStore files, FileTokens tokens, Clock clock) {
        return new FetchFile(files, tokens, clock);
    }
}
