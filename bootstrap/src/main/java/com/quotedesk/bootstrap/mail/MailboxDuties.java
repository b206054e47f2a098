package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.HoldMailbox;
import com.quotedesk.application.mail.NoteMailboxState;
import com.quotedesk.application.mail.ReconcileMailbox;
import com.quotedesk.application.mail.ReleaseMailbox;

/** What is done for a mailbox. */
public record MailboxDuties(
        HoldMailbox hold,
        ReleaseMailbox release,
        FetchMail fetch,
        ReconcileMailbox reconcile,
        NoteMailboxState note) {}
