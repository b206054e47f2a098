package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** The mailbox of somebody we write to, read over IMAP. */
final class Postbox {

    private static final Duration SOON = Duration.ofSeconds(60);

    /**
     * A mail as its reader has it.
     *
     * @param files by their names
     */
    record Letter(String subject, String messageId, String text, Map<String, byte[]> files) {

        /** The address in it that leads to a page of ours. */
        String link(String page) {
            var found = Pattern.compile("https?://\\S+/" + page + "/[A-Za-z0-9_-]+").matcher(text);
            assertThat(found.find()).as(text).isTrue();
            return found.group();
        }

        byte[] file(String end) {
            return files.entrySet().stream()
                    .filter(file -> file.getKey().endsWith(end))
                    .findFirst()
                    .map(Map.Entry::getValue)
                    .orElseThrow(() -> new AssertionError(files.keySet()));
        }
    }

    private final int port;
    private final String address;

    /**
     * @param address whose password is the address too
     */
    Postbox(int port, String address) {
        this.port = port;
        this.address = address;
    }

    /** The newest mail whose subject has these words, as soon as there is one. */
    Letter await(String words) {
        long end = System.nanoTime() + SOON.toNanos();
        while (true) {
            var letter = find(words);
            if (letter.isPresent()) {
                return letter.get();
            }
            assertThat(System.nanoTime()).as("%s to %s in time", words, address).isLessThan(end);
            Program.pause();
        }
    }

    private Optional<Letter> find(String words) {
        var properties = new Properties();
        properties.put("mail.imap.host", "127.0.0.1");
        properties.put("mail.imap.port", Integer.toString(port));
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect(address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var messages = Arrays.asList(inbox.getMessages()).reversed();
                for (var message : messages) {
                    if (message.getSubject().contains(words)) {
                        return Optional.of(letter((MimeMessage) message));
                    }
                }
            }
            return Optional.empty();
        } catch (MessagingException nobodyWroteYet) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Letter letter(MimeMessage message) throws MessagingException, IOException {
        var text = new StringBuilder();
        var files = new HashMap<String, byte[]>();
        gather(message, text, files);
        return new Letter(message.getSubject(), message.getMessageID(), text.toString(), files);
    }

    private static void gather(Part part, StringBuilder text, Map<String, byte[]> files)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                gather(parts.getBodyPart(i), text, files);
            }
        } else if (part.getFileName() != null) {
            var bytes = new ByteArrayOutputStream();
            part.getInputStream().transferTo(bytes);
            files.put(part.getFileName(), bytes.toByteArray());
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        }
    }
}
