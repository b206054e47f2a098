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
    METRE("m"),
    KILOMETRE("km"),
    MILLIMETRE("mm"),
    SQUARE_METRE("m2"),
    CUBIC_METRE("m3"),
    GRAM("g"),
    KILOGRAM("kg"),
    TONNE("t"),
    MILLILITRE("ml"),
    LITRE("l"),
    HOUR("h"),
    SERVICE("service");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /**
     * The unit as it is written in the API, in the database and in files: {@code pcs}, {@code m2}.
     */
    public String code() {
        return code;
    }

    public static Optional<Unit> ofCode(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
