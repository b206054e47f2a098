package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * Builds the part tree from the tokens of a mail, pulling one at a time so that reading can stop at
 * a limit with what there is so far.
 */
final class MessageReader {

    private static final int UNLIMITED = -1;

    private final MimeTokenStream tokens;
    private final Allowance allowance;
    private final StructureMonitor monitor = new StructureMonitor();
    private Meter meter = new Meter(InputStream.nullInputStream());
    private boolean over;

    MessageReader(Allowance allowance) {
        this.allowance = allowance;
        var config =
                new MimeConfig.Builder()
                        .setStrictParsing(false)
                        .setMaxLineLen(UNLIMITED)
                        .setMaxHeaderLen(UNLIMITED)
                        .setMaxHeaderCount(UNLIMITED)
                        .setMaxContentLen(UNLIMITED)
                        .build();
        this.tokens = new MimeTokenStream(config, monitor, null);
    }

    /** What is read of one message besides its parts. */
    private final class Context {
        final Defects defects = new Defects();
        final LeafReader leaves = new LeafReader(allowance, defects);
        final Unpacked unpacked = new Unpacked(allowance, defects);
        final String prefix;
        boolean bodySeen;

        Context(String prefix) {
            this.prefix = prefix;
        }

        String child(String name) {
            return prefix.isEmpty() ? name : prefix + "." + name;
        }
    }

    MessageContent read(InputStream mail, Defects known) {
        meter = new Meter(mail);
        tokens.parse(meter);
        return message("", 0, known);
    }

    /**
     * @param prefix the path of the part that holds the message, empty for the mail itself
     */
    private MessageContent message(String prefix, int depth, Defects known) {
        var context = new Context(prefix);
        var fields = head(context);
        var body = content(context, fields, "", depth, false);
        skipTo(EntityState.T_END_MESSAGE);

        var defects = context.defects;
        var none = List.<String>of();
        var nobody = List.<MailAddress>of();
        var headers = readable(defects, fields::decoded, List.<Header>of());
        var from = readable(defects, fields::from, null);
        var replyTo = readable(defects, () -> fields.addresses("Reply-To"), nobody);
        var to = readable(defects, () -> fields.addresses("To"), nobody);
        var cc = readable(defects, () -> fields.addresses("Cc"), nobody);
        var subject = readable(defects, () -> fields.text("Subject", ""), "");
        var date = readable(defects, fields::date, null);
        var messageIds = readable(defects, () -> fields.ids("Message-ID"), none);
        var inReplyTo = readable(defects, () -> fields.ids("In-Reply-To"), none);
        var references = readable(defects, () -> fields.ids("References"), none);
        known.toList().forEach(defects::add);
        if (depth == 0) {
            finish(defects);
        }
        return new MessageContent(
                headers,
                from,
                replyTo,
                to,
                cc,
                subject,
                date,
                messageIds.isEmpty() ? null : messageIds.getFirst(),
                inReplyTo,
                references,
                body,
                defects.toList());
    }

    /** One field that nobody foresaw must not cost the others. */
    private static <T extends @Nullable Object> T readable(
            Defects defects, Supplier<T> field, T otherwise) {
        try {
            return field.get();
        } catch (RuntimeException e) {
            defects.add(MailDefect.BROKEN_HEADER);
            return otherwise;
        }
    }

    private void finish(Defects defects) {
        if (allowance.exceeded()) {
            defects.add(MailDefect.LIMIT_EXCEEDED);
        }
        if (monitor.brokenStructure) {
            defects.add(MailDefect.BROKEN_STRUCTURE);
        }
        if (monitor.brokenHeader) {
            defects.add(MailDefect.BROKEN_HEADER);
        }
    }

    private HeaderFields head(Context context) {
        var fields = new HeaderFields(allowance, context.defects);
        boolean brokenBefore = monitor.brokenHeader;
        meter.beginHead(allowance.limits().headerBytes());
        var state = next();
        while (state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM) {
            if (state == EntityState.T_FIELD) {
                fields.add(tokens.getField());
            }
            state = next();
        }
        meter.endHead();
        if (fields.isEmpty()) {
            // To the library a head without any field is a broken field; to people it is usual.
            monitor.brokenHeader = brokenBefore;
        }
        return fields;
    }

    /**
     * @param path of the part, empty for the body of a message
     */
    private Part content(
            Context context, HeaderFields fields, String path, int depth, boolean alternative) {
        var head =
                readable(
                        context.defects,
                        () -> PartHead.of(fields, context.defects),
                        PartHead.UNREADABLE);
        var leafPath = path.isEmpty() ? context.child("1") : path;
        boolean deepest = !allowance.allowsBelow(depth);
        if (deepest) {
            tokens.setRecursionMode(RecursionMode.M_FLAT);
            if (head.holdsParts()) {
                allowance.markExceeded();
            }
        }
        var state = next();
        if (deepest) {
            tokens.setRecursionMode(RecursionMode.M_RECURSE);
        }
        return switch (state) {
            case T_START_MULTIPART -> {
                var multiPath = path.isEmpty() ? context.child("TEXT") : path;
                var parts = parts(context, path.isEmpty() ? context.prefix : path, head, depth);
                yield new Part.Multi(multiPath, subtype(head), parts);
            }
            case T_START_MESSAGE ->
                    new Part.Embedded(
                            leafPath, head.fileName(), message(leafPath, depth + 1, new Defects()));
            case T_BODY -> {
                boolean bodyPlace = path.isEmpty() || alternative;
                // Without a boundary the parts cannot be told apart; what they say can be shown.
                boolean undivided = !deepest && head.mediaType().startsWith("multipart/");
                if (undivided) {
                    context.defects.add(MailDefect.BROKEN_STRUCTURE);
                }
                yield leaf(context, undivided ? head.asText() : head, leafPath, depth, bodyPlace);
            }
            default -> new Part.Text(leafPath, "");
        };
    }

    private List<Part> parts(Context context, String prefix, PartHead head, int depth) {
        var parts = new ArrayList<Part>();
        boolean alternative = head.mediaType().equals("multipart/alternative");
        var preamble = "";
        var state = next();
        while (state != EntityState.T_END_MULTIPART && state != EntityState.T_END_OF_STREAM) {
            if (state == EntityState.T_PREAMBLE) {
                preamble = context.leaves.stray(tokens.getInputStream());
            } else if (state == EntityState.T_START_BODYPART) {
                if (!allowance.takePart()) {
                    over = true;
                    break;
                }
                var path = childPath(prefix, parts.size() + 1);
                parts.add(content(context, head(context), path, depth + 1, alternative));
                skipTo(EntityState.T_END_BODYPART);
            }
            state = next();
        }
        if (parts.isEmpty() && !over) {
            // The boundary never came, so everything that was written stands before it.
            context.defects.add(MailDefect.BROKEN_STRUCTURE);
            parts.add(new Part.Text(childPath(prefix, 1), preamble));
        }
        return parts;
    }

    private static String childPath(String prefix, int number) {
        return prefix.isEmpty() ? String.valueOf(number) : prefix + "." + number;
    }

    /**
     * @param bodyPlace whether the part stands where only a body can: alone in its message, or as
     *     one of alternatives
     */
    private Part leaf(Context context, PartHead head, String path, int depth, boolean bodyPlace) {
        var content = tokens.getInputStream();
        boolean text = head.isPlainText() || head.isHtml();
        boolean named = head.fileName() != null;
        boolean attached = head.attachment() && (named || !bodyPlace);
        if (!text || attached || (named && !bodyPlace && context.bodySeen)) {
            var file = context.leaves.file(path, head, content);
            return context.unpacked.file(file, depth, !context.bodySeen);
        }
        context.bodySeen = true;
        return head.isHtml()
                ? context.leaves.html(path, head, content)
                : context.unpacked.text(context.leaves.text(path, head, content));
    }

    private static String subtype(PartHead head) {
        int slash = head.mediaType().indexOf('/');
        return head.mediaType().startsWith("multipart/")
                ? head.mediaType().substring(slash + 1)
                : "mixed";
    }

    private void skipTo(EntityState end) {
        var state = over ? EntityState.T_END_OF_STREAM : tokens.getState();
        while (state != end && state != EntityState.T_END_OF_STREAM) {
            state = next();
        }
    }

    private EntityState next() {
        if (over) {
            return EntityState.T_END_OF_STREAM;
        }
        try {
            return tokens.next();
        } catch (Meter.HeadTooLong tooLong) {
            over = true;
            allowance.markExceeded();
            return EntityState.T_END_OF_STREAM;
        } catch (MimeException | IOException | RuntimeException e) {
            over = true;
            monitor.brokenStructure = true;
            return EntityState.T_END_OF_STREAM;
        }
    }

    /** Notes what the library had to read over. */
    private static final class StructureMonitor extends DecodeMonitor {
        private static final String INVALID_FIELD = Event.INVALID_HEADER.toString();
        private static final String OBSOLETE_FIELD = Event.OBSOLETE_HEADER.toString();

        private boolean brokenStructure;
        private boolean brokenHeader;

        @Override
        public boolean warn(String error, String dropDescription) {
            if (error.startsWith(INVALID_FIELD)) {
                brokenHeader = true;
            } else if (!error.startsWith(OBSOLETE_FIELD)) {
                brokenStructure = true;
            }
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
