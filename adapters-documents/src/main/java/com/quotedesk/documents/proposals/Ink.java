package com.quotedesk.documents.proposals;

import com.quotedesk.domain.documents.Rgb;

/** The colours that no template changes. */
final class Ink {

    static final Rgb BLACK = new Rgb(0x1B, 0x1F, 0x24);
    static final Rgb GREY = new Rgb(0x5B, 0x66, 0x72);
    static final Rgb LINE = new Rgb(0xD5, 0xDB, 0xE1);
    static final Rgb WHITE = new Rgb(255, 255, 255);

    private static final double TINT = 0.08;

    private Ink() {}

    /** The colour so thin that black letters stand on it. */
    static Rgb tint(Rgb colour) {
        return new Rgb(thin(colour.red()), thin(colour.green()), thin(colour.blue()));
    }

    private static int thin(int part) {
        return (int) Math.round(255 - (255 - part) * TINT);
    }
}
