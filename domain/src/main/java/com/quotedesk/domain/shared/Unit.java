package com.quotedesk.domain.shared;

import java.util.Arrays;
import java.util.Optional;

/** The units goods are counted and measured in. */
public enum Unit {
    PIECE("pcs"),
    SET("set"),
    PAIR("pair"),
    PACK("pack"),
    BOX("box"),
    ROLL("roll"),
    SHEET("sheet"),
    BAG("bag"),
    CAN("can"),
    BOTTLE("bottle"),
    PALLET("pallet"),
    METRE("m", Dimension.LENGTH, 1000),
    KILOMETRE("km", Dimension.LENGTH, 1000000),
    MILLIMETRE("mm", Dimension.LENGTH, 1),
    SQUARE_METRE("m2"),
    CUBIC_METRE("m3", Dimension.VOLUME, 1000000),
    GRAM("g", Dimension.MASS, 1),
    KILOGRAM("kg", Dimension.MASS, 1000),
    TONNE("t", Dimension.MASS, 1000000),
    MILLILITRE("ml", Dimension.VOLUME, 1),
    LITRE("l", Dimension.VOLUME, 1000),
    HOUR("h"),
    SERVICE("service");

    /** What can be measured in several units of fixed proportion. */
    public enum Dimension {
        /** In millimetres. */
        LENGTH,
        /** In grams. */
        MASS,
        /** In millilitres. */
        VOLUME,
        /** Counted, packed, or measured in one unit only: nothing to convert to. */
        OWN
    }

    private final String code;
    private final Dimension dimension;
    private final int factor;

    Unit(String code) {
        this(code, Dimension.OWN, 1);
    }

    Unit(String code, Dimension dimension, int factor) {
        this.code = code;
        this.dimension = dimension;
        this.factor = factor;
    }

    /**
     * The unit as it is written in the API, in the database and in files: {@code pcs}, {@code m2}.
     */
    public String code() {
        return code;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** How many of the smallest unit of the dimension make one of this; 1 where it stands alone. */
    public int factor() {
        return factor;
    }

    public static Optional<Unit> ofCode(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
