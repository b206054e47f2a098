package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.MessageId;

/** Takes one file out of a kept mail. */
public final class FetchMessagePart {

    /**
     * @param path of the part, such as {@code 2.1}
     */
    public record Command(MessageId message, String path) {}

    public sealed interface Outcome {
        record Fetched(ShowMessage.ShownFile file) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Messages messages;
    private final MessageParser parser;
    private final FileInspector inspector;

    public FetchMessagePart(Messages messages, MessageParser parser, FileInspector inspector) {
        this.messages = messages;
        this.parser = parser;
        this.inspector = inspector;
    }

    public Outcome fetch(Command command) {
        return messages.raw(command.message()).stream()
                .flatMap(raw -> parser.parse(raw).files().stream())
                .filter(file -> file.path().equals(command.path()))
                .findFirst()
                .<Outcome>map(
                        file ->
                                new Outcome.Fetched(
                                        new ShowMessage.ShownFile(file, inspector.inspect(file))))
                .orElseGet(Outcome.NotFound::new);
    }
}
