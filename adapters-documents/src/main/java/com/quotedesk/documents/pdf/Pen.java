package com.quotedesk.documents.pdf;

import com.quotedesk.domain.documents.Rgb;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** Writes texts on a page, and says font and colour only where they change. */
final class Pen {

    private final PdfContentByte page;
    private @Nullable BaseFont font;
    private float size;
    private @Nullable Rgb colour;

    Pen(PdfContentByte page) {
        this.page = page;
    }

    void write(Mark.Text text) {
        if (!text.colour().equals(colour)) {
            colour = text.colour();
            page.setRGBColorFill(colour.red(), colour.green(), colour.blue());
        }
        page.setTextMatrix(text.x(), text.y());
        for (var run : text.face().runs(text.text())) {
            if (!run.font().equals(font) || size != text.size()) {
                font = run.font();
                size = text.size();
                page.setFontAndSize(font, size);
            }
            page.showText(run.text());
        }
    }
}
