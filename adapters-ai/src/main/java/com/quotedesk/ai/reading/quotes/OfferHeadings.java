package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Availability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Goods named on a line of their own, with what is said of them on the lines below. */
final class OfferHeadings {

    /** Words before a price that name no goods. */
    private static final Set<String> OF_PRICE =
            Set.of(
                    "цена",
                    "цене",
                    "стоимость",
                    "по",
                    "за",
                    "шт",
                    "ед",
                    "единицу",
                    "наша",
                    "с",
                    "без",
                    "ндс",
                    "price",
                    "unit",
                    "cost",
                    "our",
                    "per",
                    "piece",
                    "net",
                    "at",
                    "розница",
                    "опт",
                    "учетом",
                    "vat",
                    "excl",
                    "incl");

    private String text = "";
    private final List<Tiers.Tier> tiers = new ArrayList<>();

    void begin(String heading) {
        text = heading;
        tiers.clear();
    }

    void end() {
        begin("");
    }

    String text() {
        return text;
    }

    /** Takes a price below a heading: of what it names, or one of its prices by quantity. */
    boolean take(Offer offer, String body, List<Offer> offers) {
        var price = offer.price();
        if (text.isBlank() || price == null) {
            return false;
        }
        var least = Tiers.ofTitle(body.substring(0, Math.min(price.start(), body.length())));
        if (least.isEmpty() && !isOfPrice(offer.name())) {
            return false;
        }
        if (!tiers.isEmpty() && least.isPresent()) {
            tiers.add(new Tiers.Tier(least.get(), price));
            offers.set(offers.size() - 1, offers.getLast().tiered(List.copyOf(tiers)));
            return true;
        }
        tiers.add(new Tiers.Tier(least.orElse(BigDecimal.ZERO), price));
        offers.add(offer.named(text));
        return true;
    }

    /** Whether a line without a price says more of the goods above it and names no others. */
    boolean isUnder(Offer offer, Mentions mentions) {
        boolean says =
                offer.stock().availability() != Availability.UNSTATED
                        || offer.stock().time() != null
                        || offer.minimum() != null;
        return !text.isBlank() && !tiers.isEmpty() && says && mentions.only(offer.name()) == 0;
    }

    private static boolean isOfPrice(String name) {
        return Tokens.of(name).stream()
                .allMatch(token -> !token.isWord() || OF_PRICE.contains(Fold.of(token.text())));
    }
}
