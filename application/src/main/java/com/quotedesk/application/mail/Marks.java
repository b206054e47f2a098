package com.quotedesk.application.mail;

import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.ThreadToken;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What our marks stand for: the mails that bear them are kept, so those that went out before the
 * key was changed hold still. The signature only tells ours from words that look like them.
 */
public final class Marks {

    private static final Pattern TOKEN =
            Pattern.compile("(?i)[a-z2-7]{" + ThreadToken.LENGTH + "}");

    /** Of more words that look like marks the others are not looked up. */
    private static final int MOST_SIGNED = 32;

    private static final int MOST_OTHERS = 8;

    private final ThreadToken tokens;
    private final Outbox outbox;

    public Marks(ThreadToken tokens, Outbox outbox) {
        this.tokens = tokens;
        this.outbox = outbox;
    }

    /**
     * What mails of ours were about.
     *
     * @param messageIds without angle brackets
     */
    public Stream<Subject> ofMails(List<String> messageIds) {
        return messageIds.stream()
                .flatMap(
                        id ->
                                Stream.concat(
                                        about(outbox.findByMessageId(id.toLowerCase(Locale.ROOT))),
                                        in(List.of(id))));
    }

    /** What the marks in texts stand for, those signed with the key of today first. */
    public Stream<Subject> in(List<String> texts) {
        var words =
                texts.stream()
                        .flatMap(text -> TOKEN.matcher(text).results())
                        .map(MatchResult::group)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList();
        Predicate<String> signed = word -> tokens.read(word).isPresent();
        return Stream.concat(
                        words.stream().filter(signed).limit(MOST_SIGNED),
                        words.stream().filter(signed.negate()).limit(MOST_OTHERS))
                .flatMap(word -> about(outbox.findByMark(word)));
    }

    private static Stream<Subject> about(Optional<OutgoingMail> mail) {
        return mail.map(OutgoingMail::about).stream();
    }
}
