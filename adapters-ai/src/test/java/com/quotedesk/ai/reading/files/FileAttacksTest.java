package com.quotedesk.ai.reading.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.text.FileText;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hostile files do to who reads them. Each is left unread, and none costs much. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileAttacksTest {

    private static final int MIB = 1 << 20;

    /** A heap of 256 MB reads two mails at a time. */
    private static final long MOST_BYTES = 128L * MIB;

    private static final String SECRET = "secret-" + "of-the-server";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void zip_bomb_in_a_workbook() {
        for (var part : new String[] {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}) {
            assertUnread("a.xlsx", with(workbook(), part, out -> fill(out, 300)));
        }
    }

    @Test
    void zip_bomb_in_a_document() {
        assertUnread("a.docx", with(document(), "word/document.xml", out -> fill(out, 300)));
    }

    @Test
    void a_zip_within_a_zip_is_not_opened() {
        var inner = zip(Map.of("a.xlsx", out -> fill(out, 300)));

        assertUnread("a.zip", zip(Map.of("inner.zip", out -> out.write(inner))));
    }

    @Test
    void a_million_shared_strings() {
        var bomb =
                with(
                        workbook(),
                        "xl/sharedStrings.xml",
                        out -> {
                            write(
                                    out,
                                    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
                            for (int i = 0; i < 1_000_000; i++) {
                                write(out, "<si><t>" + i + "</t></si>");
                            }
                            write(out, "</sst>");
                        });

        assertUnread("a.xlsx", bomb);
    }

    /** CVE-2025-31672: one program reads the first of two parts of one name, another the last. */
    @Test
    void duplicate_zip_entries_in_a_workbook() {
        var doubled = with(workbook(), "xl/workbook.xmL", out -> write(out, "<x/>"));

        assertUnread(
                "a.xlsx",
                new String(doubled, ISO_8859_1)
                        .replace("xl/workbook.xmL", "xl/workbook.xml")
                        .getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "[Content_Types].xml"
            })
    void xxe_in_a_workbook(String part) {
        assertNothingTold(read("a.xlsx", with(workbook(), part, out -> write(out, xxe()))));
        assertNothingTold(read("a.xlsx", with(workbook(), part, out -> write(out, laughs()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/styles.xml", "_rels/.rels"})
    void xxe_in_a_document(String part) {
        assertNothingTold(read("a.docx", with(document(), part, out -> write(out, xxe()))));
        assertNothingTold(read("a.docx", with(document(), part, out -> write(out, laughs()))));
    }

    @Test
    void pdf_with_streams_packed_into_each_other() {
        var content = new byte[100 * MIB];
        for (int i = 0; i < 3; i++) {
            content = deflated(content);
        }

        assertUnread(
                "a.pdf",
                pdf(
                        "<< /Length "
                                + content.length
                                + " /Filter [/FlateDecode /FlateDecode /FlateDecode] >>",
                        new String(content, ISO_8859_1)));
    }

    /** CVE-2021-31811 and its like: what points at itself. */
    @Test
    void pdf_whose_pages_hold_each_other() {
        var pages =
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>endobj\n"
                        + "trailer<</Root 1 0 R/Size 3/Prev 9/XRefStm 9>>\nstartxref\n9\n%%EOF";

        assertUnread("a.pdf", pages.getBytes(ISO_8859_1));
    }

    /** CVE-2025-54988: the form of a PDF is XML, which nobody here reads. */
    @Test
    void pdf_xxe_in_its_form() {
        var pdf = new String(pdf("<< /Length 2 >>", "q "), ISO_8859_1);
        var form = pdf.replace("/Pages 2 0 R", "/Pages 2 0 R/AcroForm<</XFA(" + xxe() + ")>>");

        assertNothingTold(read("a.pdf", form.getBytes(ISO_8859_1)));
    }

    private void assertUnread(String name, byte[] file) {
        assertCheap(
                () -> {
                    var text = read(name, file);
                    assertThat(text.blocks()).isEmpty();
                    assertThat(text.complete()).isFalse();
                });
    }

    private void assertCheap(Runnable reading) {
        long before = threads.getCurrentThreadAllocatedBytes();
        reading.run();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
    }

    private static void assertNothingTold(FileText text) {
        assertThat(text.toString()).doesNotContain(SECRET).doesNotContain("lolol");
    }

    private static String xxe() {
        return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:"
                + secretFile()
                + "\">]><x>&e;</x>";
    }

    private static String secretFile() {
        try {
            var file = java.nio.file.Files.createTempFile("secret", ".txt");
            file.toFile().deleteOnExit();
            java.nio.file.Files.writeString(file, SECRET);
            return file.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String laughs() {
        var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"lolol\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY a%d \"".formatted(i))
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text + "]><x>&a9;</x>";
    }

    private static byte[] pdf(String dictionary, String stream) {
        return ("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj"
                        + dictionary
                        + "stream\n"
                        + stream
                        + "\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF")
                .getBytes(ISO_8859_1);
    }

    private static byte[] deflated(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** What is written into a part of an archive. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void fill(OutputStream out, int mebibytes) throws IOException {
        write(
                out,
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var row = "<row><c><v>1</v></c></row>".repeat(40_000).getBytes(UTF_8);
        for (long left = (long) mebibytes * MIB; left > 0; left -= row.length) {
            out.write(row);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    /** The archive with one part in the place of another. */
    private static byte[] with(byte[] archive, String part, Content content) {
        var parts = new HashMap<String, Content>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                parts.put(entry.getName(), out -> out.write(bytes));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] zip(Map<String, Content> parts) {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return archive.toByteArray();
    }

    private static byte[] workbook() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("A").createRow(0).createCell(0).setCellValue("cable");
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] document() {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("cable");
            document.createStyles();
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static FileText read(String name, byte[] bytes) {
        return Files.read(
                new Part.File("2", name, "application/octet-stream", false, Bytes.copyOf(bytes)));
    }
}
