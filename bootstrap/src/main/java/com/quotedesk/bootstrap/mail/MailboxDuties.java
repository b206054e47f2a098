package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.HoldMailbox;
import com.quotedesk.application.mail.NoteMailboxState;
import com.quotedesk.application.mail.ReconcileMailbox;
import com.quotedesk.application.mail.ReleaseMailbox;
import com.quotedesk.application.mail.TendSentFolder;

/** What is done for a mailbox. */
public record MailboxDuties(
        HoldMailbox hold,
        ReleaseMailbox release,
        FetchMail fetch,
        ReconcileMailbox reconcile,
        NoteMailboxState note,
        TendSentFolder sent) {}
