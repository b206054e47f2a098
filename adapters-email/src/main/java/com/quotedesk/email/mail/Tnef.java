package com.quotedesk.email.mail;

import com.quotedesk.domain.shared.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a {@code winmail.dat}, the form Outlook sends to its like (MS-OXTNEF). Broken
 * pieces are left out, the others are kept.
 *
 * @param complete false where something was left out
 */
record Tnef(String subject, Body body, List<Attached> files, boolean complete) {

    static final int SIGNATURE = 0x223e9f78;

    private static final int MOST_FILES = 500;
    private static final int CHECKSUM_SIZE = 2;
    private static final int ATTRIBUTE_HEAD_SIZE = 9;
    private static final int OBJECT_ID_SIZE = 16;

    private static final int CODE_PAGE = 0x00069007;
    private static final int SUBJECT = 0x00018004;
    private static final int BODY = 0x0002800c;
    private static final int MESSAGE_PROPERTIES = 0x00069003;
    private static final int NEW_FILE = 0x00069002;
    private static final int FILE_TITLE = 0x00018010;
    private static final int FILE_DATA = 0x0006800f;
    private static final int FILE_PROPERTIES = 0x00069005;

    /** The text of the mail in up to three forms, each null where the mail has none. */
    record Body(@Nullable String plain, @Nullable Bytes html, @Nullable Bytes rtf) {}

    /**
     * An attached file.
     *
     * @param message whether the content is TNEF again: a mail that was attached
     */
    record Attached(
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable String contentId,
            Bytes content,
            boolean message) {}

    Tnef {
        files = List.copyOf(files);
    }

    static boolean isTnef(byte[] bytes) {
        return bytes.length > 6
                && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt() == SIGNATURE;
    }

    /**
     * @param bytes of which {@link #isTnef} holds
     */
    static Tnef read(byte[] bytes) {
        return new Reading(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)).run();
    }

    private static final class Reading {
        private final ByteBuffer source;
        private final List<Attached> files = new ArrayList<>();
        private String charset = "windows-1252";
        private String subject = "";
        private @Nullable String plain;
        private @Nullable Bytes html;
        private @Nullable Bytes rtf;
        private @Nullable FileDraft draft;
        private boolean complete = true;

        Reading(ByteBuffer source) {
            this.source = source;
        }

        Tnef run() {
            source.position(6);
            while (source.remaining() >= ATTRIBUTE_HEAD_SIZE && files.size() < MOST_FILES) {
                source.get();
                int id = source.getInt();
                int length = source.getInt();
                if (length < 0 || length > source.remaining()) {
                    complete = false;
                    break;
                }
                attribute(id, source.slice(source.position(), length));
                int next = source.position() + length + CHECKSUM_SIZE;
                complete &= next <= source.limit();
                source.position(Math.min(next, source.limit()));
            }
            complete &= !source.hasRemaining();
            finishFile();
            return new Tnef(subject, new Body(plain, html, rtf), files, complete);
        }

        private void attribute(int id, ByteBuffer value) {
            value.order(ByteOrder.LITTLE_ENDIAN);
            switch (id) {
                case CODE_PAGE -> {
                    if (value.remaining() >= 4) {
                        charset = "windows-" + value.getInt();
                    }
                }
                case SUBJECT -> subject = text(value);
                case BODY -> plain = text(value);
                case MESSAGE_PROPERTIES -> message(properties(value));
                case NEW_FILE -> {
                    finishFile();
                    draft = new FileDraft();
                }
                case FILE_TITLE -> draft().title = text(value);
                case FILE_DATA -> draft().data = MapiProperties.bytes(value);
                case FILE_PROPERTIES -> draft().properties = properties(value);
                default -> {}
            }
        }

        private Map<Integer, MapiProperties.Value> properties(ByteBuffer value) {
            var read = MapiProperties.read(value, charset);
            complete &= read.complete();
            return read.values();
        }

        private void message(Map<Integer, MapiProperties.Value> properties) {
            var title = properties.get(MapiProperties.SUBJECT);
            subject = title == null ? subject : title.text();
            var text = properties.get(MapiProperties.BODY);
            plain = text == null ? plain : text.text();
            var page = properties.get(MapiProperties.HTML);
            html = page == null ? html : page.bytes();
            var rich = properties.get(MapiProperties.RTF);
            rtf = rich == null ? rtf : rich.bytes();
        }

        private FileDraft draft() {
            var current = draft == null ? new FileDraft() : draft;
            draft = current;
            return current;
        }

        private void finishFile() {
            if (draft != null) {
                var file = draft.finish();
                complete &= file.content().size() > 0;
                files.add(file);
                draft = null;
            }
        }

        private String text(ByteBuffer value) {
            return MapiProperties.text(MapiProperties.bytes(value), charset);
        }
    }

    /** A file whose attributes are still coming. */
    private static final class FileDraft {
        private @Nullable String title;
        private byte @Nullable [] data;
        private Map<Integer, MapiProperties.Value> properties = Map.of();

        Attached finish() {
            var object = properties.get(MapiProperties.DATA);
            var content = data == null ? new byte[0] : data;
            boolean message = false;
            if (object != null && content.length == 0) {
                content = object.bytes().toArray();
                if (content.length > OBJECT_ID_SIZE && object.isObject()) {
                    // The kind of the object stands before it.
                    content = Arrays.copyOfRange(content, OBJECT_ID_SIZE, content.length);
                }
                message = isTnef(content);
            }
            return new Attached(
                    name(),
                    text(MapiProperties.MEDIA_TYPE),
                    text(MapiProperties.CONTENT_ID),
                    Bytes.owning(content),
                    message);
        }

        /** The title is the name as DOS would have it. */
        private @Nullable String name() {
            var whole = text(MapiProperties.LONG_NAME);
            var some = whole == null ? text(MapiProperties.NAME) : whole;
            return some == null ? title : some;
        }

        private @Nullable String text(int property) {
            var value = properties.get(property);
            return value == null || value.text().isBlank() ? null : value.text();
        }
    }
}
