package com.quotedesk.domain.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;
import java.util.UUID;

/** Something happened to a mailbox of ours that whoever looks after the desk should hear of. */
public sealed interface MailboxEvent extends DomainEvent {

    /** What the mailbox is called here. */
    String mailbox();

    @Override
    default Subject subject() {
        var id = UUID.nameUUIDFromBytes(("mailbox " + mailbox()).getBytes(UTF_8));
        return new Subject("mailbox", id);
    }

    /**
     * No mails come from it any more.
     *
     * @param refused whether the server refuses the account or has no such folder: somebody must
     *     mend it, waiting does not help
     */
    record Failing(String mailbox, boolean refused, String reason) implements MailboxEvent {
        @Override
        public String type() {
            return "mailbox.failing.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of(
                    "mailbox", mailbox, "refused", Boolean.toString(refused), "reason", reason);
        }
    }

    /** Mails come from it again. */
    record Working(String mailbox) implements MailboxEvent {
        @Override
        public String type() {
            return "mailbox.working.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("mailbox", mailbox);
        }
    }

    /** The server numbers its mails anew: a folder was moved or made again. */
    record Renumbered(String mailbox, long before, long after) implements MailboxEvent {
        @Override
        public String type() {
            return "mailbox.renumbered.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of(
                    "mailbox",
                    mailbox,
                    "before",
                    Long.toString(before),
                    "after",
                    Long.toString(after));
        }
    }

    /** It is read for the first time, and holds so many mails for us. */
    record ImportBegun(String mailbox, long mails) implements MailboxEvent {
        @Override
        public String type() {
            return "mailbox.import-begun.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("mailbox", mailbox, "mails", Long.toString(mails));
        }
    }

    /** All that it held at first has been fetched. */
    record ImportEnded(String mailbox, long mails) implements MailboxEvent {
        @Override
        public String type() {
            return "mailbox.import-ended.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("mailbox", mailbox, "mails", Long.toString(mails));
        }
    }

    /** Mails were on the server and not here, and have been fetched. */
    record MissingFetched(String mailbox, int mails) implements MailboxEvent {
        @Override
        public String type() {
            return "mailbox.missing-fetched.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("mailbox", mailbox, "mails", Integer.toString(mails));
        }
    }
}
