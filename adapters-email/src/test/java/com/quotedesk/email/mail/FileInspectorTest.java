package com.quotedesk.email.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.FileFacts;
import com.quotedesk.domain.mail.FileFlag;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileInspectorTest {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a00, image/png",
        "ffd8ffe000, image/jpeg",
        "474946383961, image/gif",
        "52494646000000005745425056, image/webp",
        "424d0000000000000000, image/bmp",
        "255044462d312e37, application/pdf",
        "7b5c72746631, application/rtf",
        "1f8b08, application/gzip",
        "526172211a0700, application/vnd.rar",
        "377abcaf271c, application/x-7z-compressed",
        "789f3e2200, application/ms-tnef",
        "00010203, application/octet-stream",
        "61623b31, text/plain",
        "cff0e8, text/plain",
        "fffe1f04, text/plain",
        "3c3f786d6c20, application/xml"
    })
    void bytes_say_what_a_file_is(String bytes, String type) {
        var facts = inspect(null, HexFormat.of().parseHex(bytes));

        assertThat(facts).isEqualTo(new FileFacts(type, Set.of()));
    }

    @Test
    void office_files_are_told_by_what_they_hold() {
        assertThat(inspect("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(new FileFacts(OOXML + "spreadsheetml.sheet", Set.of()));
        assertThat(inspect("a.docx", zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(new FileFacts(OOXML + "wordprocessingml.document", Set.of()));
        assertThat(inspect("a.pptx", zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(new FileFacts(OOXML + "presentationml.presentation", Set.of()));
        assertThat(inspect("a.zip", zip("list.txt")).mediaType()).isEqualTo("application/zip");
        assertThat(inspect("a.ods", zip("META-INF/manifest.xml", "content.xml")).mediaType())
                .isEqualTo("application/vnd.oasis.opendocument");
        assertThat(inspect("a.xls", ole("Workbook")))
                .isEqualTo(new FileFacts("application/vnd.ms-excel", Set.of()));
        assertThat(inspect("a.doc", ole("WordDocument")).mediaType())
                .isEqualTo("application/msword");
        assertThat(inspect("a.csv", bytes("a;b")).mediaType()).isEqualTo("text/csv");
    }

    @Test
    void programs_in_office_files_are_flagged_whatever_their_name() {
        var book = zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin");
        assertThat(inspect("list.xlsx", book).flags()).containsExactly(FileFlag.MACROS);
        assertThat(inspect("list.xlsx", book).mediaType()).contains("macroenabled");
        assertThat(inspect("a.docm", zip("[Content_Types].xml", "word/document.xml")).flags())
                .containsExactly(FileFlag.MACROS);
        assertThat(
                        inspect(
                                        "a.xlsx",
                                        zip(
                                                "[Content_Types].xml",
                                                "xl/workbook.bin",
                                                "xl/macrosheets/sheet1.xml"))
                                .flags())
                .containsExactly(FileFlag.MACROS);
        assertThat(inspect("a.xls", ole("Workbook", "_VBA_PROJECT_CUR")).flags())
                .containsExactly(FileFlag.MACROS);
        assertThat(inspect("a.doc", ole("WordDocument", "\u0001Ole10Native")).flags())
                .containsExactly(FileFlag.ACTIVE_CONTENT);
        assertThat(inspect("a.xlsx", ole("EncryptedPackage")).flags())
                .containsExactly(FileFlag.ENCRYPTED);
        assertThat(
                        inspect(
                                        "a.docx",
                                        zip(
                                                "[Content_Types].xml",
                                                "word/document.xml",
                                                "word/activeX/activeX1.bin"))
                                .flags())
                .containsExactly(FileFlag.ACTIVE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({
        "a.exe, x, PROGRAM",
        "a.EXE., x, PROGRAM",
        "a.lnk, x, PROGRAM",
        "a.jar, x, PROGRAM",
        "a, MZ, PROGRAM",
        "a.js, x, SCRIPT",
        "a.vbs, x, SCRIPT",
        "a.ps1, x, SCRIPT",
        "a, #!/bin/sh, SCRIPT",
        "a.html, x, ACTIVE_PAGE",
        "a.svg, <svg onload=alert(1)>, ACTIVE_PAGE",
        "a, <!-- x --><html>, ACTIVE_PAGE",
        "a.rtf, {\\rtf1\\objdata 01, ACTIVE_CONTENT",
        "a.pdf, %PDF-1.7 /JavaScript, ACTIVE_CONTENT",
        "a.pdf, %PDF-1.7 /Launch, ACTIVE_CONTENT",
        "a.pdf, %PDF-1.7 /Encrypt, ENCRYPTED"
    })
    void what_can_act_is_flagged(String name, String content, FileFlag flag) {
        assertThat(inspect(name, bytes(content)).flags()).containsExactly(flag);
    }

    @ParameterizedTest
    @CsvSource({
        "invoice.pdf, MZ, PROGRAM",
        "photo.png, <svg onload=alert(1)>, ACTIVE_PAGE",
        "photo.jpg, <html>, ACTIVE_PAGE",
        "list.txt, <html>, ACTIVE_PAGE",
        "list.xlsx, #!/bin/sh, SCRIPT",
        "invoice.pdf.exe, MZ, PROGRAM",
        "list.xlsx   .js, x, SCRIPT"
    })
    void who_is_not_what_the_name_says_is_disguised(String name, String content, FileFlag flag) {
        assertThat(inspect(name, bytes(content)).flags())
                .containsExactlyInAnyOrder(flag, FileFlag.DISGUISED);
    }

    @Test
    void what_programs_of_the_trade_write_is_no_disguise() {
        assertThat(inspect("a.xls", bytes("<html><table>")).flags())
                .containsExactly(FileFlag.ACTIVE_PAGE);
        assertThat(inspect("a.doc", bytes("{\\rtf1")).flags()).isEmpty();
        assertThat(inspect("a.xls", zip("[Content_Types].xml", "xl/workbook.xml")).flags())
                .isEmpty();
        assertThat(inspect("a.jpg", HexFormat.of().parseHex("89504e470d0a1a0a")).flags()).isEmpty();
    }

    @Test
    void a_type_the_mail_lies_about_is_a_disguise() {
        var file = new Part.File("2", "a", "image/png", true, Bytes.owning(bytes("<html>")));

        assertThat(MailAdapters.inspector().inspect(file).flags())
                .containsExactlyInAnyOrder(FileFlag.ACTIVE_PAGE, FileFlag.DISGUISED);
    }

    @Test
    void archives_tell_what_they_hide() {
        assertThat(inspect("a.zip", zip("doc/readme.txt", "setup.exe")).flags())
                .containsExactly(FileFlag.PROGRAM);
        assertThat(inspect("a.zip", zip("inner.zip")).flags()).containsExactly(FileFlag.EXPANDS);
        assertThat(inspect("a.zip", zip("META-INF/MANIFEST.MF")).flags())
                .containsExactly(FileFlag.PROGRAM);
        var locked = zip("list.txt");
        locked[locked.length - 22 - "list.txt".length() - 46 + 8] |= 1;
        assertThat(inspect("a.zip", locked).flags()).containsExactly(FileFlag.ENCRYPTED);
        assertThat(inspect("a.zip", bytes("PK\u0003\u0004 broken")).flags())
                .containsExactly(FileFlag.EXPANDS);
    }

    @Test
    void a_file_kept_by_name_only_is_told_by_its_name() {
        assertThat(inspect("big.xlsm", new byte[0]))
                .isEqualTo(new FileFacts("application/octet-stream", Set.of(FileFlag.MACROS)));
        assertThat(inspect("big.pdf", new byte[0]).flags()).isEmpty();
    }

    private static FileFacts inspect(String name, byte[] content) {
        return MailAdapters.inspector()
                .inspect(
                        new Part.File(
                                "2",
                                name,
                                "application/octet-stream",
                                false,
                                Bytes.copyOf(content)));
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(ISO_8859_1);
    }

    private static byte[] ole(String... names) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        for (var name : names) {
            file.writeBytes(new byte[8]);
            file.writeBytes(name.getBytes(UTF_16LE));
        }
        return file.toByteArray();
    }

    private static byte[] zip(String... names) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return file.toByteArray();
    }
}
