package com.quotedesk.ai.reading.client;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** Guesses the dialling code of the country a letter comes from, for numbers written without it. */
final class Countries {

    private static final Map<String, Phrases> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put("353", Phrases.of("ireland", "dublin", "cork", "galway", "limerick", "eircode"));
        SIGNS.put(
                "49",
                Phrases.of(
                        "gmbh",
                        "germany",
                        "deutschland",
                        "ohg",
                        "e.k.",
                        "berlin",
                        "hamburg",
                        "münchen",
                        "munich"));
        SIGNS.put("39", Phrases.of("s.r.l.", "s.p.a.", "italy", "italia", "milano", "torino"));
        SIGNS.put("31", Phrases.of("b.v.", "netherlands", "nederland", "rotterdam", "amsterdam"));
        SIGNS.put("33", Phrases.of("sarl", "s.a.s.", "france", "paris", "lyon"));
        SIGNS.put("48", Phrases.of("sp. z o.o.", "poland", "polska", "warszawa"));
        SIGNS.put("46", Phrases.of("ab", "sweden", "stockholm", "sverige"));
        SIGNS.put("34", Phrases.of("s.l.", "spain", "españa", "madrid", "barcelona"));
        SIGNS.put("90", Phrases.of("turkey", "türkiye", "istanbul", "a.ş."));
        SIGNS.put(
                "91",
                Phrases.of(
                        "india",
                        "pvt. ltd.",
                        "pvt ltd",
                        "mumbai",
                        "pune",
                        "gstin*",
                        "delhi",
                        "chennai",
                        "private limited"));
        SIGNS.put(
                "61",
                Phrases.of(
                        "australia", "pty ltd", "pty. ltd.", "nsw", "sydney", "melbourne", "abn"));
        SIGNS.put(
                "27", Phrases.of("south africa", "johannesburg", "cape town", "durban", "gauteng"));
        SIGNS.put("234", Phrases.of("nigeria", "lagos"));
        SIGNS.put("233", Phrases.of("ghana", "accra"));
        SIGNS.put("254", Phrases.of("kenya", "nairobi"));
        SIGNS.put("971", Phrases.of("uae", "dubai", "abu dhabi", "fze", "fzco"));
        SIGNS.put("358", Phrases.of("oy", "finland", "helsinki"));
        SIGNS.put("41", Phrases.of("switzerland", "zürich", "schweiz"));
        SIGNS.put("43", Phrases.of("austria", "österreich", "wien"));
        SIGNS.put("32", Phrases.of("belgium", "bvba", "antwerpen", "antwerp", "brussels"));
        SIGNS.put("380", Phrases.of("ukraine", "kyiv", "киев", "тов"));
        SIGNS.put("375", Phrases.of("беларусь", "минск", "belarus", "minsk", "гомель"));
        SIGNS.put("64", Phrases.of("new zealand", "auckland"));
        SIGNS.put("60", Phrases.of("malaysia", "sdn bhd", "sdn. bhd."));
        SIGNS.put(
                "1",
                Phrases.of(
                        "inc", "inc.", "usa", "u.s.a.", "texas", "canada", "corp", "corp.", "ny",
                        "tx", "ca", "oh", "il", "llc", "suite", "ontario"));
        SIGNS.put(
                "44",
                Phrases.of(
                        "uk",
                        "united kingdom",
                        "england",
                        "wales",
                        "scotland",
                        "ltd",
                        "limited",
                        "plc",
                        "london",
                        "manchester"));
    }

    private Countries() {}

    static String code(String text, Language language) {
        if (language == Language.RUSSIAN) {
            return "7";
        }
        var folded = Fold.of(text);
        for (var sign : SIGNS.entrySet()) {
            if (sign.getValue().in(folded)) {
                return sign.getKey();
            }
        }
        return "44";
    }

    /**
     * Ten digits that begin with no 0 are of North America, unless the letter is from elsewhere.
     */
    static String tenDigits(String country) {
        return country.equals("44") ? "1" : country;
    }
}
