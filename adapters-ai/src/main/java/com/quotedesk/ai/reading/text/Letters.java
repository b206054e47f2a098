package com.quotedesk.ai.reading.text;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.mail.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts the blocks of a body into the letter itself and the letters that are passed on in it. */
final class Letters {

    private static final WordList WORDS = WordList.load("letters");
    private static final Phrases FORWARD_SUBJECT = WORDS.phrases("forwardsubject");
    private static final Phrases REPLY_SUBJECT = WORDS.phrases("replysubject");
    private static final Phrases PASSING = WORDS.phrases("passing");

    private static final int MAX_CHAIN = 6;

    private Letters() {}

    static List<Letter> of(@Nullable MailAddress from, String subject, List<Block> blocks) {
        var name = from == null || from.name() == null ? "" : from.name();
        var letters = new ArrayList<Letter>();
        split(from, name, subject, blocks, letters);
        return List.copyOf(letters);
    }

    private static void split(
            @Nullable MailAddress from,
            String name,
            String subject,
            List<Block> blocks,
            List<Letter> letters) {
        var head = HeaderBlock.find(blocks, 0);
        if (head.isEmpty()) {
            var quoted =
                    letters.isEmpty() ? quotedForward(subject, blocks) : Optional.<Quoted>empty();
            if (quoted.isPresent()) {
                letters.add(letter(from, name, subject, quoted.get().before()));
                letters.add(
                        letter(
                                HeaderBlock.address(quoted.get().attribution()).orElse(null),
                                "",
                                subject,
                                quoted.get().passed()));
                return;
            }
            letters.add(letter(from, name, subject, blocks));
            return;
        }
        var found = head.get();
        var before = blocks.subList(0, found.start());
        var after = blocks.subList(found.end(), blocks.size());
        if (letters.size() < MAX_CHAIN && isPassedOn(found, subject, before)) {
            letters.add(letter(from, name, subject, before));
            split(
                    found.sender().orElse(null),
                    found.senderName(),
                    found.subject(),
                    raised(after, found.depth()),
                    letters);
            return;
        }
        var all = new ArrayList<>(before);
        for (var block : blocks.subList(found.start(), blocks.size())) {
            all.add(History.quote(block));
        }
        letters.add(letter(from, name, subject, all));
    }

    private static boolean isPassedOn(HeaderBlock head, String subject, List<Block> before) {
        var folded = Fold.of(subject);
        if (head.forwarded() || FORWARD_SUBJECT.atStart(folded).isPresent()) {
            return true;
        }
        if (REPLY_SUBJECT.atStart(folded).isPresent()) {
            return false;
        }
        var own = new StringBuilder();
        for (var block : before) {
            if (block instanceof Line line && line.depth() == 0) {
                own.append(line.text()).append('\n');
            }
        }
        return own.toString().isBlank() || PASSING.in(Fold.of(own.toString()));
    }

    /** The letter's blocks with the marks of one quotation taken off. */
    private static List<Block> raised(List<Block> blocks, int depth) {
        if (depth == 0) {
            return blocks;
        }
        var out = new ArrayList<Block>();
        for (var block : blocks) {
            out.add(
                    switch (block) {
                        case Line line -> line.at(Math.max(0, line.depth() - depth));
                        case Grid grid -> grid.in(Zone.OWN);
                    });
        }
        return out;
    }

    private record Quoted(List<Block> before, String attribution, List<Block> passed) {}

    /** A mail that says Fwd and quotes a letter line by line, without its head. */
    private static Optional<Quoted> quotedForward(String subject, List<Block> blocks) {
        if (FORWARD_SUBJECT.atStart(Fold.of(subject)).isEmpty()) {
            return Optional.empty();
        }
        var marked = History.marked(blocks);
        int first = 0;
        while (first < marked.size() && marked.get(first).zone() != Zone.QUOTED) {
            first++;
        }
        if (first == marked.size()) {
            return Optional.empty();
        }
        boolean announced = blocks.get(first).zone() != Zone.QUOTED;
        var attribution = marked.get(first) instanceof Line line ? line.text() : "";
        return Optional.of(
                new Quoted(
                        blocks.subList(0, first),
                        attribution,
                        raised(marked.subList(announced ? first + 1 : first, marked.size()), 1)));
    }

    private static Letter letter(
            @Nullable MailAddress from, String name, String subject, List<Block> blocks) {
        var marked = Signatures.marked(History.marked(blocks));
        return new Letter(from, name, subject, TextTables.found(marked));
    }
}
