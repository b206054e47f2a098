package com.quotedesk.documents.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.domain.documents.Rgb;
import com.quotedesk.domain.shared.Bytes;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes pages as PDF/A-1b: fonts within, colours defined, nothing transparent, nothing that runs.
 * Neither the time nor chance leaves a trace: the same pages are the same bytes.
 */
public final class PdfFile {

    private static final int ID_BYTES = 16;
    private static final int ROOM = 64 * 1024;
    private static final byte[] SRGB = srgb();

    private PdfFile() {}

    public static Bytes of(Pages pages, PaperFacts facts) {
        var out = new ByteArrayOutputStream(ROOM);
        var document = new Document(new Rectangle(Pages.WIDTH, Pages.HEIGHT));
        var writer = PdfWriter.getInstance(document, out);
        writer.setPDFXConformance(PdfWriter.PDFA1B);
        document.open();
        try {
            describe(writer, facts);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (var marks : pages.marks()) {
            document.newPage();
            // A page that nothing but texts of our own stands on is empty to the library.
            writer.setPageEmpty(false);
            draw(writer.getDirectContent(), marks);
        }
        document.close();
        return Bytes.owning(out.toByteArray());
    }

    private static void describe(PdfWriter writer, PaperFacts facts) throws IOException {
        var info = writer.getInfo();
        var made = new PdfDate(GregorianCalendar.from(facts.made().atZone(ZoneOffset.UTC)));
        info.put(PdfName.TITLE, new PdfString(facts.title(), "UnicodeBig"));
        info.put(PdfName.AUTHOR, new PdfString(facts.author(), "UnicodeBig"));
        info.put(PdfName.CREATIONDATE, made);
        info.put(PdfName.MODDATE, made);
        info.put(PdfName.PRODUCER, new PdfString(Document.getVersion()));
        var id = HexFormat.of().parseHex(Bytes.owning(facts.identity().getBytes(UTF_8)).sha256());
        var half = Arrays.copyOf(id, ID_BYTES);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(half, half));
        writer.setXmpMetadata(Xmp.of(facts, Document.getVersion()).getBytes(UTF_8));

        var profile = new PdfStream(SRGB);
        profile.put(PdfName.FILTER, PdfName.FLATEDECODE);
        profile.put(PdfName.N, new PdfNumber(3));
        var intent = new PdfDictionary(new PdfName("OutputIntent"));
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(new PdfName("Info"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(
                new PdfName("DestOutputProfile"), writer.addToBody(profile).getIndirectReference());
        writer.getExtraCatalog().put(new PdfName("OutputIntents"), new PdfArray(intent));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(facts.language().code()));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    }

    private static void draw(PdfContentByte page, List<Mark> marks) {
        for (var mark : marks) {
            switch (mark) {
                case Mark.Box box -> {
                    fill(page, box.colour());
                    page.rectangle(box.x(), box.y(), box.width(), box.height());
                    page.fill();
                }
                case Mark.Picture picture ->
                        page.addImage(
                                picture.image(),
                                picture.width(),
                                0,
                                0,
                                picture.height(),
                                picture.x(),
                                picture.y());
                case Mark.Text _ -> {}
            }
        }
        var pen = new Pen(page);
        page.beginText();
        for (var mark : marks) {
            if (mark instanceof Mark.Text text && !Typeface.isBidirectional(text.text())) {
                pen.write(text);
            }
        }
        page.endText();
        for (var mark : marks) {
            if (mark instanceof Mark.Text text && Typeface.isBidirectional(text.text())) {
                writeBothWays(page, text);
            }
        }
    }

    private static void fill(PdfContentByte page, Rgb colour) {
        page.setRGBColorFill(colour.red(), colour.green(), colour.blue());
    }

    /** Arabic letters are joined and lines turned by the library, which is slow and seldom. */
    private static void writeBothWays(PdfContentByte page, Mark.Text text) {
        var phrase = new Phrase();
        for (var run : text.face().runs(text.text())) {
            var font = new Font(run.font(), text.size());
            font.setColor(text.colour().red(), text.colour().green(), text.colour().blue());
            phrase.add(new Chunk(run.text(), font));
        }
        ColumnText.showTextAligned(
                page,
                text.endsThere() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT,
                phrase,
                text.x(),
                text.y(),
                0,
                Typeface.isRightToLeft(text.text())
                        ? PdfWriter.RUN_DIRECTION_RTL
                        : PdfWriter.RUN_DIRECTION_LTR,
                0);
    }

    private static byte[] srgb() {
        try {
            return Pictures.deflated(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
