package com.quotedesk.documents.pdf;

import com.quotedesk.domain.documents.Rgb;
import java.util.ArrayList;
import java.util.List;

/** Pages that are filled from the top down. */
public final class Pages {

    /** A4, in points. */
    public static final float WIDTH = 595.28f;

    public static final float HEIGHT = 841.89f;

    private final float top;
    private final float bottom;
    private final List<List<Mark>> pages = new ArrayList<>();
    private float y;

    /**
     * @param top where a page begins to be filled
     * @param bottom where it is full
     */
    public Pages(float top, float bottom) {
        this.top = top;
        this.bottom = bottom;
        turn();
    }

    /** Goes on at the top of a new page. */
    public void turn() {
        pages.add(new ArrayList<>());
        y = top;
    }

    /** Whether so much still fits below. */
    public boolean fits(float height) {
        return y - height >= bottom;
    }

    /** Turns the page unless so much fits below. */
    public void need(float height) {
        if (!fits(height)) {
            turn();
        }
    }

    /** How far down the page is filled. */
    public float y() {
        return y;
    }

    public void down(float height) {
        y -= height;
    }

    public void to(float place) {
        y = place;
    }

    public void text(Typeface face, float size, Rgb colour, float x, float baseline, String text) {
        if (!text.isEmpty()) {
            add(new Mark.Text(face, size, colour, x, baseline, false, text));
        }
    }

    /** Text in a column, on the side on which its language begins. */
    public void textIn(
            Typeface face,
            float size,
            Rgb colour,
            float x,
            float width,
            float baseline,
            String text) {
        if (Typeface.isRightToLeft(text)) {
            add(new Mark.Text(face, size, colour, x + width, baseline, true, text));
        } else {
            text(face, size, colour, x, baseline, text);
        }
    }

    /** Text that ends at {@code right}. */
    public void textTo(
            Typeface face, float size, Rgb colour, float right, float baseline, String text) {
        text(face, size, colour, right - face.width(text, size), baseline, text);
    }

    public void box(float x, float bottomEdge, float width, float height, Rgb colour) {
        add(new Mark.Box(x, bottomEdge, width, height, colour));
    }

    public void add(Mark mark) {
        pages.getLast().add(mark);
    }

    /** Adds to a page that was filled before, from 0. */
    public void addTo(int page, Mark mark) {
        pages.get(page).add(mark);
    }

    public int count() {
        return pages.size();
    }

    List<List<Mark>> marks() {
        return pages;
    }
}
