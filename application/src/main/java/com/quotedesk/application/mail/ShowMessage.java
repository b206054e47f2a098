package com.quotedesk.application.mail;

import com.quotedesk.application.mail.HtmlCleaner.SafeHtml;
import com.quotedesk.domain.mail.FileFacts;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a kept mail apart for a person to look at. */
public final class ShowMessage {

    /**
     * @param parts the address under which the parts of this mail are served; a part's path follows
     */
    public record Command(MessageId message, String parts) {}

    /** A file of the mail, and what it is. */
    public record ShownFile(Part.File file, FileFacts facts) {}

    public sealed interface Outcome {
        /**
         * @param page the mail as it may be shown
         */
        record Shown(MessageContent content, SafeHtml page, List<ShownFile> files)
                implements Outcome {
            public Shown {
                files = List.copyOf(files);
            }
        }

        record NotFound() implements Outcome {}
    }

    private final Messages messages;
    private final MessageParser parser;
    private final FileInspector inspector;
    private final HtmlCleaner cleaner;

    public ShowMessage(
            Messages messages, MessageParser parser, FileInspector inspector, HtmlCleaner cleaner) {
        this.messages = messages;
        this.parser = parser;
        this.inspector = inspector;
        this.cleaner = cleaner;
    }

    public Outcome show(Command command) {
        return messages.raw(command.message())
                .<Outcome>map(raw -> shown(parser.parse(raw), command.parts()))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome shown(MessageContent content, String parts) {
        var files =
                content.files().stream()
                        .map(file -> new ShownFile(file, inspector.inspect(file)))
                        .toList();
        return new Outcome.Shown(content, cleaner.clean(content, pictures(files, parts)), files);
    }

    private static Map<String, String> pictures(List<ShownFile> files, String parts) {
        var pictures = new HashMap<String, String>();
        for (var shown : files) {
            var id = shown.file().contentId();
            if (id != null && shown.facts().isPicture()) {
                pictures.putIfAbsent(id, parts + shown.file().path());
            }
        }
        return pictures;
    }
}
