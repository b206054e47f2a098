package com.quotedesk.ai.reading.kinds;

import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;

/** What a mail says that gives away what it is. */
final class Traits {

    private static final WordList WORDS = WordList.load("kinds");
    static final Phrases BOUNCE_SENDER = WORDS.phrases("bouncesender");
    static final Phrases BOUNCE_SUBJECT = WORDS.phrases("bouncesubject");
    static final Phrases BOUNCE = WORDS.phrases("bounce");
    static final Phrases AUTO_SUBJECT = WORDS.phrases("autosubject");
    static final Phrases AUTO = WORDS.phrases("auto");
    static final Phrases ACK = WORDS.phrases("ack");
    static final Phrases NEWSLETTER = WORDS.phrases("newsletter");
    static final Phrases OFFER = WORDS.phrases("offer");
    static final Phrases INVOICE = WORDS.phrases("invoice");
    static final Phrases STATUS = WORDS.phrases("status");
    static final Phrases JOB = WORDS.phrases("job");
    static final Phrases PERSONAL = WORDS.phrases("personal");
    static final Phrases ASKING = WORDS.phrases("asking");
    static final Phrases ATTACHMENT = WORDS.phrases("attachment");
    static final Phrases QUOTED = WORDS.phrases("quoted");
    static final Phrases REFUSAL = WORDS.phrases("refusal");
    private static final Phrases REPLY = WordList.load("letters").phrases("replysubject");

    final String subject;
    final String own;
    final String small;
    final boolean reply;

    Traits(Mail mail) {
        subject = Fold.of(mail.message().subject());
        own = Fold.of(text(mail.outer(), false));
        small = Fold.of(mail.outer().join(Zone.DISCLAIMER));
        reply = REPLY.atStart(subject).isPresent();
    }

    /** What the sender wrote, signature included. */
    static String text(Letter letter, boolean quoted) {
        var text = new StringBuilder();
        for (var block : letter.blocks()) {
            if (block instanceof Line line
                    && (quoted || line.zone() == Zone.OWN || line.zone() == Zone.SIGNATURE)) {
                text.append(line.text()).append('\n');
            }
        }
        return text + letter.join(Zone.OWN);
    }

    boolean says(Phrases phrases) {
        return phrases.in(own) || phrases.in(subject);
    }

    int count(Phrases phrases) {
        return phrases.all(own).size() + phrases.all(subject).size();
    }
}
