package com.quotedesk.application.imports;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.domain.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody gave us, and what becomes of it.
 *
 * @param name of the file
 * @param trial nothing is written down: it is only told what would be
 * @param tries how often it was begun
 * @param faults at most {@link #MOST_FAULTS}
 * @param version counts the changes, from 1
 */
public record TableImport(
        UUID id,
        Kind kind,
        UserId by,
        String name,
        FileKey file,
        boolean trial,
        State state,
        Instant begunAt,
        @Nullable Instant endedAt,
        int tries,
        Tally tally,
        List<ImportFault> faults,
        long version) {

    /** More are not told: what is wrong so often is wrong in the same way. */
    public static final int MOST_FAULTS = 1000;

    /** What the table is of. */
    public enum Kind {
        CLIENTS,
        SUPPLIERS
    }

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** The file as a whole was of no use; nothing was written down. */
        FAILED
    }

    /** How many companies were, or would be, added and changed, were so already, or are wrong. */
    public record Tally(int created, int changed, int same, int wrong) {

        public static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Result result) {
            return switch (result) {
                case CREATED -> new Tally(created + 1, changed, same, wrong);
                case CHANGED -> new Tally(created, changed + 1, same, wrong);
                case SAME -> new Tally(created, changed, same + 1, wrong);
                case WRONG -> new Tally(created, changed, same, wrong + 1);
            };
        }
    }

    /** What became of one company. */
    enum Result {
        CREATED,
        CHANGED,
        SAME,
        WRONG
    }

    public TableImport {
        faults = List.copyOf(faults);
    }

    /** The next try begins. */
    TableImport begun() {
        return next(trial, State.RUNNING, null, tries + 1, Tally.NONE, List.of());
    }

    TableImport done(Instant at, Tally result, List<ImportFault> wrong) {
        return next(trial, State.DONE, at, tries, result, wrong);
    }

    TableImport failed(Instant at, ImportFault why) {
        return next(trial, State.FAILED, at, tries, Tally.NONE, List.of(why));
    }

    /** What was tried is to be written down now. */
    TableImport inEarnest() {
        return next(false, State.WAITING, null, 0, Tally.NONE, List.of());
    }

    private TableImport next(
            boolean newTrial,
            State newState,
            @Nullable Instant newEnd,
            int newTries,
            Tally newTally,
            List<ImportFault> newFaults) {
        return new TableImport(
                id,
                kind,
                by,
                name,
                file,
                newTrial,
                newState,
                begunAt,
                newEnd,
                newTries,
                newTally,
                newFaults,
                version + 1);
    }
}
