package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.MailTexts;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.ThreadToken;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes a mail that says that mails of ours came back, in the transaction that files it. Which ones
 * is told by their signed Message-IDs, wherever they stand: in a report (RFC 3464), or in the copy
 * that older servers send along. So nobody can return what was never sent to him.
 */
public final class TakeBounce {

    private static final Pattern OURS = Pattern.compile("(?i)[a-z2-7]{42}\\.([a-z2-7]{42})@");
    private static final Pattern ACTION = Pattern.compile("(?im)^action:[ \\t]*([a-z]+)");
    private static final Pattern WHY =
            Pattern.compile("(?im)^(?:diagnostic-code|status):[ \\t]*([^\\r\\n]{1,300})");

    private final Outbox outbox;
    private final OutgoingProof proof;
    private final ThreadToken tokens;

    public TakeBounce(Outbox outbox, OutgoingProof proof, ThreadToken tokens) {
        this.outbox = outbox;
        this.proof = proof;
        this.tokens = tokens;
    }

    /**
     * How many mails came back; 0 where it only says that one is late, or speaks of none of ours.
     */
    int take(MessageContent mail) {
        var text = String.join("\n", MailTexts.of(mail));
        var actions =
                ACTION.matcher(text)
                        .results()
                        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                        .toList();
        if (!actions.isEmpty() && !actions.contains("failed")) {
            return 0;
        }
        var why =
                WHY.matcher(text)
                        .results()
                        .map(found -> found.group(1).strip())
                        .findFirst()
                        .orElse("it came back");
        var ours = new LinkedHashSet<String>();
        OURS.matcher(text)
                .results()
                .flatMap(found -> tokens.read(found.group(1)).stream())
                .flatMap(id -> outbox.find(new OutgoingMailId(id)).stream())
                .map(OutgoingMail::messageId)
                .forEach(ours::add);
        return (int) ours.stream().filter(id -> proof.cameBack(id, why).isPresent()).count();
    }
}
