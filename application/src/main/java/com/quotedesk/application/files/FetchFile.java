package com.quotedesk.application.files;

import com.quotedesk.domain.shared.Bytes;
import java.time.Clock;

/** Gives a file to whoever comes with the token of a link, where we serve files ourselves. */
public final class FetchFile {

    public record Command(String token) {}

    public sealed interface Outcome {
        record Fetched(FileGrant grant, Bytes content) implements Outcome {}

        /** The token is none of ours, its time has passed, or the file is gone. */
        record NotFound() implements Outcome {}
    }

    private final FileStore files;
    private final FileTokens tokens;
    private final Clock clock;

    public FetchFile(FileStore files, FileTokens tokens, Clock clock) {
        this.files = files;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Outcome fetch(Command command) {
        return tokens.verify(command.token(), clock.instant())
                .<Outcome>flatMap(
                        grant ->
                                files.get(grant.file())
                                        .map(content -> new Outcome.Fetched(grant, content)))
                .orElseGet(Outcome.NotFound::new);
    }
}
