package com.quotedesk.application.settings;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.settings.StoredSettings.Stored;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.settings.Parsed;
import com.quotedesk.domain.settings.SettingChanged;
import com.quotedesk.domain.settings.SettingDefinition;
import com.quotedesk.domain.settings.SettingFault;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives a setting a value in the database, or takes that value back. */
public final class ChangeSetting {

    /**
     * @param seen the version that the person saw, 0 where the database kept none
     * @param value as text; null to let the environment and the standard hold again
     * @param reason why, where somebody said so
     */
    public record Command(
            Access by, String key, long seen, @Nullable String value, @Nullable String reason) {
        /** The value is left out: somebody may have typed a secret into it. */
        @Override
        public String toString() {
            return "Command[" + key + "]";
        }
    }

    public sealed interface Outcome {
        /** The setting as it is kept now; the same where nothing differed. */
        record Changed(Stored setting) implements Outcome {}

        record Forbidden() implements Outcome {}

        /** There is no such setting. */
        record Unknown() implements Outcome {}

        /** It is never kept in the database. */
        record Secret() implements Outcome {}

        record Wrong(SettingFault fault) implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}
    }

    private final Transactions transactions;
    private final List<SettingDefinition<?>> definitions;
    private final StoredSettings stored;
    private final Journal journal;

    public ChangeSetting(
            Transactions transactions,
            List<SettingDefinition<?>> definitions,
            StoredSettings stored,
            Journal journal) {
        this.transactions = transactions;
        this.definitions = List.copyOf(definitions);
        this.stored = stored;
        this.journal = journal;
    }

    public Outcome change(Command command) {
        if (!command.by().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        var definition =
                definitions.stream().filter(one -> one.key().equals(command.key())).findFirst();
        return definition.isEmpty()
                ? new Outcome.Unknown()
                : definition.get().secret()
                        ? new Outcome.Secret()
                        : checked(command, definition.get());
    }

    private <T> Outcome checked(Command command, SettingDefinition<T> definition) {
        if (command.value() == null) {
            return write(command, definition, null);
        }
        return switch (definition.parse(command.value())) {
            case Parsed.Wrong<T>(var fault) -> new Outcome.Wrong(fault);
            case Parsed.Value<T>(var value) -> write(command, definition, definition.write(value));
        };
    }

    private Outcome write(
            Command command, SettingDefinition<?> definition, @Nullable String value) {
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () -> writeUnlessOvertaken(command, definition, value));
    }

    private Outcome writeUnlessOvertaken(
            Command command, SettingDefinition<?> definition, @Nullable String value) {
        var before =
                stored.find(definition.key())
                        .orElseGet(() -> new Stored(definition.key(), null, 0));
        if (before.version() != command.seen()) {
            return new Outcome.Conflict();
        }
        if (Objects.equals(before.value(), value)) {
            return new Outcome.Changed(before);
        }
        var after = new Stored(definition.key(), value, before.version() + 1);
        stored.replace(after);
        journal.write(
                new Actor.Person(command.by().user()),
                "setting.changed",
                new Subject("setting", definition.subjectId()),
                List.of(new Change(definition.key(), before.value(), value)),
                command.reason(),
                List.of(new SettingChanged(definition)));
        return new Outcome.Changed(after);
    }
}
