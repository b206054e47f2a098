package com.quotedesk.application.files;

import com.quotedesk.domain.shared.Bytes;

/** Keeps a file that somebody gave us, when it is of a kind and size we keep. */
public final class KeepFile {

    /**
     * @param name as whoever gave it calls it; says nothing but the kind
     */
    public record Command(String name, Bytes content) {}

    public sealed interface Outcome {
        record Kept(FileKey key, FileType type) implements Outcome {}

        /**
         * @param most how many bytes a file may have
         */
        record TooLarge(long most) implements Outcome {}

        /** Of a kind we do not keep, or not of the kind its name says. */
        record WrongType() implements Outcome {}
    }

    private final FileStore files;
    private final long mostBytes;

    /**
     * @param mostBytes the size of the largest file that is kept
     */
    public KeepFile(FileStore files, long mostBytes) {
        this.files = files;
        this.mostBytes = mostBytes;
    }

    public Outcome keep(Command command) {
        if (command.content().size() > mostBytes) {
            return new Outcome.TooLarge(mostBytes);
        }
        return FileType.of(command.name(), command.content())
                .<Outcome>map(type -> new Outcome.Kept(files.put(command.content()), type))
                .orElseGet(Outcome.WrongType::new);
    }
}
