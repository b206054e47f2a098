package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;

/** Shows a mail as it came. What suppliers write is for those who may see what things cost us. */
public final class ReadMessage {

    public record Command(Access access, MessageId message) {}

    public sealed interface Outcome {
        record Found(MessageBoard.Row row, Bytes raw) implements Outcome {}

        /** There is none, as far as the asker may know. */
        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    private final MatchDesk desk;
    private final Messages messages;

    public ReadMessage(MatchDesk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    public Outcome read(Command command) {
        return desk.find(command.access(), command.message())
                .map(row -> read(command.access(), row))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome read(Access access, MessageBoard.Row row) {
        return isOfSupplier(row) && !access.may(Permission.SEE_COSTS)
                ? new Outcome.Forbidden()
                : new Outcome.Found(row, messages.raw(row.id()).orElseThrow());
    }

    private static boolean isOfSupplier(MessageBoard.Row row) {
        var match = row.match();
        return row.kind() == MessageKind.SUPPLIER_REPLY
                || (match != null && match.type().equals(Belonging.RFQ));
    }
}
