package com.quotedesk.email.mail;

import com.quotedesk.application.mail.MailComposer;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.shared.Bytes;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;

/** Composes mails as MIME: text and HTML side by side, files behind them. */
final class MimeComposer implements MailComposer {

    /** What others wrote goes into our headers only where it is nothing but a Message-ID. */
    private static final Pattern MESSAGE_ID =
            Pattern.compile("[!-;=?A-~]{1,200}@[!-;=?A-~]{1,200}");

    private static final int MOST_REFERENCES = 20;

    private final Session session = Session.getInstance(new Properties());

    @Override
    public Bytes compose(Letter letter) {
        try {
            var message = new FixedIdMessage(session, letter.messageId());
            message.setFrom(address(letter.from()));
            message.setRecipient(Message.RecipientType.TO, address(letter.to()));
            if (letter.replyTo() != null) {
                message.setReplyTo(
                        new InternetAddress[] {
                            new InternetAddress(letter.replyTo().value(), true)
                        });
            }
            message.setSubject(letter.words().subject(), "UTF-8");
            message.setSentDate(Date.from(letter.date()));
            setThread(message, letter);
            if (letter.automatic()) {
                message.setHeader("Auto-Submitted", "auto-generated");
                message.setHeader("X-Auto-Response-Suppress", "All");
            }
            setBody(message, letter);
            message.saveChanges();
            var out = new ByteArrayOutputStream();
            message.writeTo(out);
            return Bytes.owning(out.toByteArray());
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("an address that no mail can bear", wrong);
        } catch (MessagingException impossible) {
            throw new IllegalStateException("a mail could not be composed", impossible);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static InternetAddress address(MailAddress address)
            throws AddressException, IOException {
        var written = new InternetAddress(address.address().value(), true);
        if (address.name() != null && !address.name().isBlank()) {
            // Line breaks in a name would begin a header of their own.
            written.setPersonal(address.name().replaceAll("\\p{Cntrl}+", " ").strip(), "UTF-8");
        }
        return written;
    }

    /** Our own id stands in References too: some servers rewrite the Message-ID and leave these. */
    private static void setThread(MimeMessage message, Letter letter) throws MessagingException {
        var before =
                letter.references().stream()
                        .filter(id -> MESSAGE_ID.matcher(id).matches())
                        .toList();
        var references =
                new ArrayList<>(
                        before.subList(
                                Math.max(0, before.size() - MOST_REFERENCES), before.size()));
        if (!references.isEmpty()) {
            message.setHeader("In-Reply-To", "<" + references.getLast() + ">");
        }
        references.add(letter.messageId());
        message.setHeader("References", "<" + String.join(">\r\n <", references) + ">");
    }

    private static void setBody(MimeMessage message, Letter letter) throws MessagingException {
        var both = new MimeMultipart("alternative");
        both.addBodyPart(text(letter.words().text() + "\n\n[" + letter.mark() + "]\n", "plain"));
        both.addBodyPart(text(marked(letter.words().html(), letter.mark()), "html"));
        if (letter.attachments().isEmpty()) {
            message.setContent(both);
            return;
        }
        var mixed = new MimeMultipart("mixed");
        var words = new MimeBodyPart();
        words.setContent(both);
        mixed.addBodyPart(words);
        for (var attachment : letter.attachments()) {
            mixed.addBodyPart(file(attachment));
        }
        message.setContent(mixed);
    }

    private static String marked(String html, String mark) {
        var line = "<p style=\"color:#999999;font-size:9px\">[" + mark + "]</p>";
        int end = html.lastIndexOf("</body>");
        return end < 0 ? html + line : html.substring(0, end) + line + html.substring(end);
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        // Lines stay short and free of what servers rewrite.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                attachment.content().toArray(), attachment.mediaType())));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        try {
            part.setFileName(
                    MimeUtility.encodeText(
                            attachment.fileName(), StandardCharsets.UTF_8.name(), "B"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** The library makes up a Message-ID of its own unless it is kept from it. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String messageId;

        FixedIdMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + messageId + ">");
        }
    }
}
