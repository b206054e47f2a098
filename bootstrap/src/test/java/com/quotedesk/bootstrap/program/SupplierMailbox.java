package com.quotedesk.bootstrap.program;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.MimeLimits;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What a supplier of the demo finds in its mailbox, over IMAP. */
final class SupplierMailbox {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final int port;
    private final String address;

    SupplierMailbox(int port, String address) {
        this.port = port;
        this.address = address;
    }

    /** Its mails, oldest first, as soon as there are so many. */
    List<MessageContent> await(int count) {
        long end = System.nanoTime() + SOON.toNanos();
        while (true) {
            var mails = read();
            if (mails.size() >= count) {
                return mails;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + mails.size() + " mails for " + address);
            }
            Program.pause();
        }
    }

    /** The mailbox is made with the first mail; until then nobody can log in. */
    private List<MessageContent> read() {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var mails = new ArrayList<MessageContent>();
                for (var message : inbox.getMessages()) {
                    var raw = new ByteArrayOutputStream();
                    message.writeTo(raw);
                    mails.add(
                            MailAdapters.parser(MimeLimits.defaults())
                                    .parse(Bytes.owning(raw.toByteArray())));
                }
                return mails;
            }
        } catch (MessagingException notYet) {
            return List.of();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
