package com.quotedesk.application.mail;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.mail.MailComposer.Attachment;
import com.quotedesk.application.work.Ids;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters and puts them into the outbox, in the transaction of whatever they tell of. A
 * letter is composed once; its bytes and its Message-ID stay through all tries.
 */
public final class Post {

    /**
     * A letter that is wanted.
     *
     * @param about what its thread is about; answers are found by it
     * @param values for the template
     * @param automatic whether no person asked for this very letter; then loops are looked out for
     */
    public record Letter(
            LetterKind kind,
            Subject about,
            MailAddress to,
            Language language,
            Map<String, Object> values,
            boolean automatic,
            List<Attachment> attachments) {
        public Letter {
            values = Map.copyOf(values);
            attachments = List.copyOf(attachments);
        }
    }

    private static final Pattern NOBODY =
            Pattern.compile(
                    "(no-?_?reply|do-?_?not-?_?reply|mailer-daemon|postmaster|bounces?)([+.=-].*)?");

    private static final Actor PROGRAM = new Actor.Program();

    private final Outbox outbox;
    private final LetterTemplates templates;
    private final TemplateEngine engine;
    private final MailComposer composer;
    private final ThreadToken tokens;
    private final OutgoingChanges changes;
    private final Ids ids;
    private final Clock clock;
    private final Supplier<OutgoingPolicy> policy;

    public Post(
            Outbox outbox,
            LetterTemplates templates,
            TemplateEngine engine,
            MailComposer composer,
            ThreadToken tokens,
            Journal journal,
            Ids ids,
            Clock clock,
            Supplier<OutgoingPolicy> policy) {
        this.outbox = outbox;
        this.templates = templates;
        this.engine = engine;
        this.composer = composer;
        this.tokens = tokens;
        // What is only withdrawn has nobody to follow it.
        this.changes = new OutgoingChanges(outbox, journal, List.of());
        this.ids = ids;
        this.clock = clock;
        this.policy = policy;
    }

    /** Queues a letter; one that could begin a loop is kept and does not go out. */
    public OutgoingMail send(Letter letter) {
        var rules = policy.get();
        var now = clock.instant();
        var id = new OutgoingMailId(ids.next());
        var mark = tokens.of(letter.about().id());
        var messageId = mark + "." + tokens.of(id.value()) + "@" + rules.from().address().domain();
        var words = words(letter, valuesOf(letter, rules));
        var mail =
                new OutgoingMail(
                        id,
                        letter.kind(),
                        letter.about(),
                        rules.from().address(),
                        letter.to().address(),
                        messageId,
                        words.subject(),
                        letter.automatic(),
                        OutgoingState.NEW,
                        0,
                        null,
                        now,
                        null,
                        now,
                        null,
                        1);
        var brake = letter.automatic() ? brake(letter.to().address(), rules) : null;
        outbox.add(
                mail,
                composer.compose(
                        new MailComposer.Letter(
                                messageId,
                                rules.from(),
                                letter.to(),
                                replyTo(rules, mark),
                                words,
                                outbox.about(letter.about()).stream()
                                        .map(OutgoingMail::messageId)
                                        .toList(),
                                mark,
                                now,
                                letter.automatic(),
                                letter.attachments())));
        return brake == null
                ? mail
                : changes.keep(PROGRAM, mail, mail.withdraw(brake)).orElseThrow();
    }

    /** Keeps what waits from going out; what the server may have stays as it is. */
    public void withdraw(Subject about, String why) {
        for (var mail : outbox.about(about)) {
            changes.keep(PROGRAM, mail, mail.withdraw(why));
        }
    }

    private static Map<String, Object> valuesOf(Letter letter, OutgoingPolicy rules) {
        var values = new HashMap<>(letter.values());
        values.put("company", rules.from().shown());
        return values;
    }

    private LetterText words(Letter letter, Map<String, Object> values) {
        return templates
                .find(letter.kind(), letter.language())
                .map(LetterTemplates.Stored::template)
                .flatMap(template -> filled(template, values))
                .or(() -> filled(engine.standard(letter.kind(), letter.language()), values))
                .orElseThrow();
    }

    /**
     * A changed template was tried before it was kept; should it fail still, the standard holds.
     */
    private Optional<LetterText> filled(LetterText template, Map<String, Object> values) {
        return switch (engine.fill(template, values)) {
            case TemplateEngine.Result.Filled(var words) -> Optional.of(words);
            case TemplateEngine.Result.Faulty _ -> Optional.empty();
        };
    }

    private static @Nullable EmailAddress replyTo(OutgoingPolicy rules, String mark) {
        var address = rules.from().address().value();
        return rules.plusAddress()
                ? EmailAddress.parse(address.replaceFirst("(\\+[^@]*)?@", "+" + mark + "@"))
                        .orElse(null)
                : null;
    }

    private @Nullable String brake(EmailAddress to, OutgoingPolicy rules) {
        if (rules.ownAddresses().contains(to) || to.equals(rules.from().address())) {
            return "not sent by itself: an address of ours";
        }
        if (NOBODY.matcher(to.value().substring(0, to.value().indexOf('@'))).matches()) {
            return "not sent by itself: nobody reads there";
        }
        var hourAgo = clock.instant().minus(Duration.ofHours(1));
        return outbox.automaticSince(to, hourAgo) < rules.automaticPerHour()
                ? null
                : "not sent by itself: too many within an hour";
    }
}
