package com.quotedesk.email.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a winmail.dat as Outlook does. */
final class TnefFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    TnefFile() {
        bytes.writeBytes(little(6).putInt(0x223e9f78).putShort((short) 1).array());
        attribute(1, 0x00089006, little(4).putInt(0x00010000).array());
        attribute(1, 0x00069007, little(8).putInt(1251).putInt(0).array());
    }

    TnefFile subject(String subject) {
        return attribute(1, 0x00018004, terminated(subject, Charset.forName("windows-1251")));
    }

    TnefFile message(Properties properties) {
        return attribute(1, 0x00069003, properties.toBytes());
    }

    /** A file whose name stands in its properties, and again as DOS would have it. */
    TnefFile file(String title, byte[] data, Properties properties) {
        attribute(2, 0x00069002, new byte[14]);
        attribute(2, 0x00018010, terminated(title, Charset.forName("windows-1251")));
        if (data.length > 0) {
            attribute(2, 0x0006800f, data);
        }
        return attribute(2, 0x00069005, properties.toBytes());
    }

    TnefFile attribute(int level, int id, byte[] value) {
        bytes.write(level);
        bytes.writeBytes(little(8).putInt(id).putInt(value.length).array());
        bytes.writeBytes(value);
        int sum = 0;
        for (byte b : value) {
            sum += b & 0xFF;
        }
        bytes.writeBytes(little(2).putShort((short) sum).array());
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** What Outlook knows of a mail or a file. */
    static final class Properties {
        private final ByteArrayOutputStream values = new ByteArrayOutputStream();
        private int count;

        Properties text(int id, String text) {
            return value(0x1f, id, (text + "\0").getBytes(StandardCharsets.UTF_16LE));
        }

        Properties binary(int id, byte[] content) {
            return value(0x102, id, content);
        }

        Properties object(int id, byte[] content) {
            var identified = new ByteArrayOutputStream();
            identified.writeBytes(new byte[16]);
            identified.writeBytes(content);
            return value(0x0d, id, identified.toByteArray());
        }

        Properties number(int id, int number) {
            count++;
            values.writeBytes(
                    little(8).putShort((short) 3).putShort((short) id).putInt(number).array());
            return this;
        }

        /** A property with a name instead of a number, as add-ins write. */
        Properties named(String name, int number) {
            count++;
            var letters = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
            values.writeBytes(little(4).putShort((short) 3).putShort((short) 0x8001).array());
            values.writeBytes(new byte[16]);
            values.writeBytes(little(8).putInt(1).putInt(letters.length).array());
            values.writeBytes(padded(letters));
            values.writeBytes(little(4).putInt(number).array());
            return this;
        }

        private Properties value(int type, int id, byte[] content) {
            count++;
            values.writeBytes(
                    little(12)
                            .putShort((short) type)
                            .putShort((short) id)
                            .putInt(1)
                            .putInt(content.length)
                            .array());
            values.writeBytes(padded(content));
            return this;
        }

        byte[] toBytes() {
            var all = new ByteArrayOutputStream();
            all.writeBytes(little(4).putInt(count).array());
            all.writeBytes(values.toByteArray());
            return all.toByteArray();
        }

        private static byte[] padded(byte[] content) {
            return Arrays.copyOf(content, (content.length + 3) / 4 * 4);
        }
    }

    private static byte[] terminated(String text, Charset charset) {
        return (text + "\0").getBytes(charset);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
