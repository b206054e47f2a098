package com.quotedesk.ai.reading.model;

import com.quotedesk.application.reading.PictureReader;
import com.quotedesk.application.reading.PictureReader.Outcome;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the pictures of a mail copied out where its readers could not read them. */
final class Copying {

    /** Pictures and scanned pages of one mail; the rest is for people. */
    private static final int MOST_PICTURES = 5;

    /**
     * @param doubts why some were not copied
     */
    record Copied(CopiedText text, List<Doubt> doubts, Effort effort) {}

    private final PictureReader pictures;

    Copying(PictureReader pictures) {
        this.pictures = pictures;
    }

    /**
     * Empty where the readers read everything, where nothing is a picture, or where words for
     * machines stand in the mail.
     */
    Optional<Copied> of(MessageContent message, List<Doubt> doubts) {
        boolean wanted =
                doubts.stream().anyMatch(doubt -> doubt.kind() == DoubtKind.UNREAD_ATTACHMENT)
                        && doubts.stream()
                                .noneMatch(doubt -> doubt.kind() == DoubtKind.SUSPICIOUS_CONTENT);
        var files = wanted ? Pictures.unread(message.body()).toList() : List.<Part.File>of();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var text = new CopiedText();
        var silent = new ArrayList<Doubt>();
        var effort = Effort.NONE;
        int left = MOST_PICTURES;
        for (var file : files) {
            if (left <= 0) {
                break;
            }
            int page = 0;
            for (var picture : Pictures.of(file, left)) {
                page++;
                left--;
                var outcome = pictures.copy(picture, message.messageId());
                effort = effort.plus(outcome.effort());
                switch (outcome) {
                    case Outcome.Copied(var lines, var _) -> text.add(file.path(), page, lines);
                    case Outcome.Unread(var reason, var _) ->
                            silent.add(Doubt.of(DoubtKind.MODEL_SILENT, reason));
                }
            }
        }
        return Optional.of(new Copied(text, silent.stream().distinct().toList(), effort));
    }

    /** All doubts, those first that the reading has. */
    static List<Doubt> both(List<Doubt> some, List<Doubt> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
