package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Languages;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Brings a message into the form that is read: letters and files, in reading order. */
public final class MailText {

    private static final Phrases STUBS = WordList.load("letters").phrases("stubs");
    private static final int MAX_EMBEDDED = 8;

    private final Function<Part.File, FileText> files;
    private final List<Block> body = new ArrayList<>();
    private final List<Letter> passedOn = new ArrayList<>();
    private final List<FileText> fileTexts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private int depth;

    private MailText(Function<Part.File, FileText> files) {
        this.files = files;
    }

    /**
     * @param files reads a file; a file it does not know comes back empty and not complete
     */
    public static Mail of(MessageContent message, Function<Part.File, FileText> files) {
        var reader = new MailText(files);
        reader.part(message.body());
        return reader.finish(message);
    }

    private Mail finish(MessageContent message) {
        if (message.defects().contains(MailDefect.TOO_LARGE)
                || message.defects().contains(MailDefect.LIMIT_EXCEEDED)) {
            cut();
        }
        var letters = Letters.of(message.from(), message.subject(), body);
        var outer = letters.getFirst();
        var inner = new ArrayList<>(letters.subList(1, letters.size()));
        inner.addAll(passedOn);
        var language = language(outer, inner);
        return new Mail(
                message,
                outer,
                inner,
                fileTexts,
                language,
                NumberStyle.of(sample(outer, inner), language),
                doubts);
    }

    /** The language of what was written last by whoever says anything at some length. */
    private Language language(Letter outer, List<Letter> inner) {
        var text = new StringBuilder(outer.ownText()).append(outer.join(Zone.SIGNATURE));
        for (var letter : inner) {
            text.append(letter.ownText());
        }
        if (text.length() < 40) {
            text.append(outer.subject()).append('\n');
            fileTexts.stream()
                    .flatMap(file -> file.lines().stream())
                    .limit(50)
                    .forEach(line -> text.append(line.text()).append('\n'));
        }
        return Languages.of(text.toString());
    }

    private static String sample(Letter outer, List<Letter> inner) {
        var text = new StringBuilder(outer.ownText());
        inner.forEach(letter -> text.append(letter.ownText()));
        return text.toString();
    }

    private void part(Part part) {
        switch (part) {
            case Part.Multi multi when multi.isAlternative() -> alternative(multi);
            case Part.Multi multi -> multi.parts().forEach(this::part);
            case Part.Text text -> plain(text);
            case Part.Html html -> add(HtmlBlocks.of(html.path(), html.html()));
            case Part.Embedded embedded -> embedded(embedded);
            case Part.File file -> file(file);
        }
    }

    private void plain(Part.Text text) {
        var lines = PlainBlocks.of(text.path(), text.text());
        body.addAll(lines);
        if (lines.size() >= PlainBlocks.MAX_LINES) {
            cut();
        }
    }

    private void cut() {
        var doubt = Doubt.of(DoubtKind.TOO_LARGE);
        if (!doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    private void add(HtmlBlocks.Shown shown) {
        body.addAll(shown.blocks());
        if (!shown.whole()) {
            cut();
        }
        if (Suspicion.isOrder(shown.hidden())) {
            doubts.add(Doubt.of(DoubtKind.SUSPICIOUS_CONTENT, Suspicion.excerpt(shown.hidden())));
        }
    }

    private void alternative(Part.Multi multi) {
        Part.Text text = null;
        Part rich = null;
        for (var part : multi.parts()) {
            switch (part) {
                case Part.Text plain -> text = plain;
                case Part.Html html -> rich = html;
                case Part.Multi other -> rich = other;
                case Part.File file -> part(file);
                case Part.Embedded embedded -> part(embedded);
            }
        }
        if (rich == null) {
            if (text != null) {
                part(text);
            }
            return;
        }
        int before = body.size();
        part(rich);
        if (text != null && isPoorer(body.subList(before, body.size()), text.text())) {
            body.subList(before, body.size()).clear();
            part(text);
        }
    }

    /** Whether the rich form shows clearly less than the plain one, which is no stub. */
    private static boolean isPoorer(List<Block> rich, String plain) {
        if (STUBS.in(Fold.of(plain))) {
            return false;
        }
        int shown = 0;
        for (var block : rich) {
            shown +=
                    switch (block) {
                        case Line line -> line.text().length();
                        case Grid grid -> grid.rows().size() * 10;
                    };
        }
        return shown < plain.strip().length() / 2;
    }

    private void embedded(Part.Embedded embedded) {
        if (depth >= MAX_EMBEDDED || passedOn.size() >= MAX_EMBEDDED) {
            cut();
            return;
        }
        var inner = new MailText(files);
        inner.depth = depth + 1;
        inner.part(embedded.message().body());
        var mail = inner.finish(embedded.message());
        passedOn.add(mail.outer());
        passedOn.addAll(mail.passedOn());
        fileTexts.addAll(mail.files());
        doubts.addAll(mail.doubts());
    }

    private void file(Part.File file) {
        if (isDecoration(file)) {
            return;
        }
        var text = files.apply(file);
        if (!text.blocks().isEmpty()) {
            fileTexts.add(text);
        }
        if (!text.complete()) {
            var name = file.fileName();
            doubts.add(
                    Doubt.of(DoubtKind.UNREAD_ATTACHMENT, name == null ? file.mediaType() : name));
        }
    }

    /** A logo in the text, a calling card, a signature: nothing anybody would want read. */
    private static boolean isDecoration(Part.File file) {
        var type = file.mediaType();
        return (file.inline() && type.startsWith("image/"))
                || type.contains("vcard")
                || type.contains("pkcs7")
                || type.contains("pgp-signature")
                || type.equals("text/calendar")
                || type.startsWith("message/");
    }
}
