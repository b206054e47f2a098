package com.quotedesk.application.imports;

import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.application.imports.TableImport.State;
import com.quotedesk.application.imports.TableImport.Tally;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.util.List;

/** Takes a table of clients or suppliers, to be read soon. */
public final class BeginImport {

    private static final int LONGEST_NAME = 200;

    /**
     * @param name of the file
     * @param trial whether it is only to be told what would become of it
     */
    public record Command(Access by, Kind kind, String name, Bytes content, boolean trial) {}

    public sealed interface Outcome {
        record Begun(TableImport begun) implements Outcome {}

        record Forbidden() implements Outcome {}

        /**
         * @param most how many bytes a file may have
         */
        record TooLarge(long most) implements Outcome {}
    }

    private final Transactions transactions;
    private final Imports imports;
    private final FileStore files;
    private final Ids ids;
    private final Clock clock;
    private final long mostBytes;

    /**
     * @param mostBytes the size of the largest file that is taken
     */
    public BeginImport(
            Transactions transactions,
            Imports imports,
            FileStore files,
            Ids ids,
            Clock clock,
            long mostBytes) {
        this.transactions = transactions;
        this.imports = imports;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    public Outcome begin(Command command) {
        if (!command.by().may(permission(command.kind()))) {
            return new Outcome.Forbidden();
        }
        if (command.content().size() > mostBytes) {
            return new Outcome.TooLarge(mostBytes);
        }
        var name = command.name().strip();
        var begun =
                new TableImport(
                        ids.next(),
                        command.kind(),
                        command.by().user(),
                        name.substring(0, Math.min(LONGEST_NAME, name.length())),
                        files.put(command.content()),
                        command.trial(),
                        State.WAITING,
                        clock.instant(),
                        null,
                        0,
                        Tally.NONE,
                        List.of(),
                        1);
        transactions.run(() -> imports.add(begun));
        return new Outcome.Begun(begun);
    }

    /** What is needed for it. */
    public static Permission permission(Kind kind) {
        return switch (kind) {
            case CLIENTS -> Permission.EDIT_CLIENTS;
            case SUPPLIERS -> Permission.EDIT_SUPPLIERS;
        };
    }
}
