package com.quotedesk.persistence.audit;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity(value = "audit_entry", schema = "ops")
record AuditRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) @Nullable Long seq,
        UUID id,
        Instant at,
        String actor,
        String action,
        String subjectType,
        UUID subjectId,
        @TypeDef(type = DataType.JSON) List<ChangeJson> changes,
        @Nullable String reason) {

    /** One field before and after, as kept. */
    @Serdeable
    record ChangeJson(String field, @Nullable String before, @Nullable String after) {

        static ChangeJson of(Change change) {
            return new ChangeJson(
                    change.field(),
                    Texts.storableOrNull(change.before()),
                    Texts.storableOrNull(change.after()));
        }

        Change toChange() {
            return new Change(field, before, after);
        }
    }

    static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                null,
                entry.id(),
                entry.at(),
                entry.actor().code(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.changes().stream().map(ChangeJson::of).toList(),
                Texts.storableOrNull(entry.reason()));
    }

    AuditEntry toEntry() {
        return new AuditEntry(
                id,
                at,
                actorOf(actor),
                action,
                subjectType,
                subjectId,
                changes.stream().map(ChangeJson::toChange).toList(),
                reason);
    }

    private static Actor actorOf(String code) {
        int colon = code.indexOf(':');
        var name = code.substring(colon + 1);
        return switch (colon < 0 ? code : code.substring(0, colon)) {
            case "user" -> new Actor.Person(new UserId(UUID.fromString(name)));
            case "reader" -> new Actor.Reader(name);
            case "link" -> {
                int space = name.indexOf(' ');
                yield new Actor.Visitor(name.substring(0, space), name.substring(space + 1));
            }
            case "system" -> new Actor.Program();
            default -> throw new IllegalStateException("the journal names an actor " + code);
        };
    }
}
