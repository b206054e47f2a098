package com.quotedesk.web.mail;

import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How well the mailboxes are read. */
@Controller("/api/v1/mailboxes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailboxesController {

    /**
     * @param firstImport how far the first reading is; null where it has ended
     */
    @Serdeable
    record MailboxJson(
            String name,
            Instant since,
            long onServer,
            long kept,
            long missing,
            @Nullable Instant lookedAt,
            @Nullable String failure,
            @Nullable Instant failingSince,
            @Nullable ImportJson firstImport) {

        static MailboxJson of(Mailboxes.Status status) {
            var progress = status.firstImport();
            return new MailboxJson(
                    status.mailbox(),
                    status.since(),
                    status.onServer(),
                    status.kept(),
                    status.missing(),
                    status.lookedAt(),
                    status.failure(),
                    status.failingSince(),
                    progress == null ? null : new ImportJson(progress.done(), progress.total()));
        }
    }

    @Serdeable
    record ImportJson(long done, long total) {}

    @Serdeable
    record MailboxesJson(List<MailboxJson> items) {}

    private final Mailboxes mailboxes;
    private final Callers callers;

    MailboxesController(Mailboxes mailboxes, Callers callers) {
        this.mailboxes = mailboxes;
        this.callers = callers;
    }

    /** All of them, by name. */
    @Get
    MailboxesJson list(Authentication caller) {
        if (!callers.access(caller).may(Permission.VIEW_ORDERS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        return new MailboxesJson(mailboxes.statuses().stream().map(MailboxJson::of).toList());
    }
}
