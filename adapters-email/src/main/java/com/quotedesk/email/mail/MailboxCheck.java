package com.quotedesk.email.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.email.mail.Finding.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Looks at a mailbox as a person would who wonders why no mail comes. */
public final class MailboxCheck {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(2);

    private final ImapConfig config;
    private final Clock clock;
    private final List<Finding> findings = new ArrayList<>();

    private MailboxCheck(ImapConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Everything found, in the order looked; it ends where going on makes no sense. */
    public static List<Finding> of(ImapConfig config, Clock clock) {
        var check = new MailboxCheck(config, clock);
        if (new LineCheck(LineCheck.Line.of(config), clock, check.findings).passes()) {
            check.lookInside();
        }
        return List.copyOf(check.findings);
    }

    private void lookInside() {
        var connection = new ImapConnection(config);
        try {
            var folder = connection.selected();
            found(Kind.LOGGED_IN, config.user());
            found(Kind.FOLDER, config.folder(), folder.getMessageCount());
            lookAround(folder);
            lookAtClock(folder);
        } catch (AuthenticationFailedException | PortFailure.Rejected e) {
            found(Kind.LOGIN_REFUSED, config.user(), String.valueOf(e.getMessage()));
        } catch (FolderNotFoundException e) {
            found(Kind.LOGGED_IN, config.user());
            found(Kind.NO_FOLDER, config.folder(), folders(e.getFolder()));
        } catch (MessagingException | RuntimeException e) {
            found(Kind.NO_SESSION, String.valueOf(e.getMessage()));
        } finally {
            connection.drop();
        }
    }

    private void lookAround(IMAPFolder folder) throws MessagingException {
        var store = (IMAPStore) folder.getStore();
        SentFolders.in(store)
                .ifPresentOrElse(
                        one -> found(Kind.SENT_FOLDER, one.getFullName()),
                        () -> found(Kind.NO_SENT_FOLDER));
        found(store.hasCapability("IDLE") ? Kind.TELLS_NEWS : Kind.TELLS_NO_NEWS);
    }

    /** A mail that came later than now was stamped by another clock. */
    private void lookAtClock(IMAPFolder folder) throws MessagingException {
        if (folder.getMessageCount() == 0) {
            return;
        }
        var newest = folder.getMessage(folder.getMessageCount()).getReceivedDate();
        if (newest == null) {
            return;
        }
        var ahead = Duration.between(clock.instant(), newest.toInstant());
        if (ahead.compareTo(CLOCKS_MAY_DIFFER) > 0) {
            found(Kind.CLOCK_DIFFERS, ahead.toSeconds());
        }
    }

    private static String folders(Folder missing) {
        try {
            return String.join(
                    ", ",
                    Arrays.stream(missing.getStore().getDefaultFolder().list("*"))
                            .map(Folder::getFullName)
                            .limit(20)
                            .toList());
        } catch (MessagingException e) {
            return "?";
        }
    }

    private void found(Kind kind, Object... details) {
        findings.add(Finding.of(kind, details));
    }
}
