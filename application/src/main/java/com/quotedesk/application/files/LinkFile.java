package com.quotedesk.application.files;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Makes the address from which somebody may fetch a kept file for a while. */
public final class LinkFile {

    /**
     * @param name what it is to be called where it is saved
     */
    public record Command(FileKey file, FileType type, String name) {}

    private final FileStore files;
    private final Clock clock;
    private final Duration lifetime;

    /**
     * @param lifetime how long the address is good for
     */
    public LinkFile(FileStore files, Clock clock, Duration lifetime) {
        this.files = files;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    public URI link(Command command) {
        return files.link(
                new FileGrant(
                        command.file(),
                        command.type(),
                        command.name(),
                        clock.instant().plus(lifetime)));
    }
}
