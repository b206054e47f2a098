package com.quotedesk.documents.pdf;

import com.quotedesk.domain.documents.Rgb;
import org.openpdf.text.Image;

/** One thing on a page. Places are in points from the lower left corner. */
public sealed interface Mark {

    /**
     * A line of text.
     *
     * @param x its left end; of a text that ends there, its right end
     * @param endsThere whether it ends at {@code x}, as what is read from right to left does
     * @param y the line the letters stand on
     */
    record Text(
            Typeface face, float size, Rgb colour, float x, float y, boolean endsThere, String text)
            implements Mark {}

    /** A filled box; texts stand on it. */
    record Box(float x, float y, float width, float height, Rgb colour) implements Mark {}

    record Picture(Image image, float x, float y, float width, float height) implements Mark {}
}
