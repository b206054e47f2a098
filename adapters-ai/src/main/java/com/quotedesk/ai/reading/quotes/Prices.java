package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.numbers.NumberWords;
import com.quotedesk.ai.reading.numbers.Spelling;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds prices in a line: numbers with a currency or with what one of them is for. */
final class Prices {

    /** Behind a percentage this near, {@code less 15% =}, no sum stands but what is left. */
    private static final int SHARE = 8;

    private static final Phrases TOTAL = Currencies.WORDS.phrases("total");
    private static final Phrases OTHER = Currencies.WORDS.phrases("otherprices");
    static final Phrases ALREADY_OFF = Currencies.WORDS.phrases("discounted");
    private static final Set<String> PER = Set.of("/", "за", "per", "a", "каждый", "на", "\\");
    private static final Set<String> UNITS = Set.of("ед", "единицу", "единица", "unit");
    private static final Set<String> EACH = Set.of("each", "ea", "apiece", "шт");

    private final String text;
    private final String folded;
    private final List<Token> tokens;
    private final NumberStyle style;

    private Prices(String text, NumberStyle style) {
        this.text = text;
        this.folded = Fold.of(text);
        this.tokens = Tokens.of(text);
        this.style = style;
    }

    static List<Price> in(String text, NumberStyle style) {
        var reader = new Prices(text, style);
        var prices = new ArrayList<Price>();
        int i = 0;
        while (i < reader.tokens.size()) {
            var price = reader.tokens.get(i).isNumber() ? reader.at(i) : Optional.<Price>empty();
            price.ifPresent(prices::add);
            i++;
            while (price.isPresent()
                    && i < reader.tokens.size()
                    && reader.tokens.get(i).start() < price.get().end()) {
                i++;
            }
        }
        return prices;
    }

    private Optional<Price> at(int i) {
        var value = NumberText.value(tokens.get(i).text(), style);
        if (value.isEmpty() || isTied(i)) {
            return Optional.empty();
        }
        var amount = value.get();
        int next = i + 1;
        var kopecks = kopecks(i);
        if (kopecks != null) {
            amount = kopecks;
            next = i + 3;
        }
        var thousands = thousands(next);
        if (thousands > 0) {
            amount = amount.movePointRight(3);
            next = thousands;
        }
        next = Spelling.end(tokens, next);
        var before = currencyBefore(i);
        var after = next < tokens.size() && tokens.get(next).gap() <= 3 ? currencyAt(next) : null;
        int end = tokens.get(next - 1).end();
        if (after != null) {
            end = after.end();
            while (next < tokens.size() && tokens.get(next).start() < end) {
                next++;
            }
            if (next < tokens.size() && tokens.get(next).is(".") && tokens.get(next).gap() == 0) {
                end = tokens.get(next).end();
                next++;
            }
        }
        int start = before == null ? tokens.get(i).start() : before.start();
        if (isOfOther(start)) {
            return Optional.empty();
        }
        var basis = basis(next);
        boolean bare = before == null && after == null;
        if (bare && !(basis.said() && (basis.unit() != null || basis.total() || isEach(next)))) {
            return Optional.empty();
        }
        if (thousands == -1 && before == null && after == null) {
            return Optional.empty();
        }
        var currency = after != null ? after.code() : before != null ? before.code() : null;
        boolean total = basis.total() || isTotalBefore(start);
        end = Math.max(end, basis.end());
        return Optional.of(
                new Price(
                        amount,
                        currency,
                        start,
                        end,
                        basis.per(),
                        basis.unit(),
                        total,
                        withVat(start, end)));
    }

    /** A number that is glued to letters or to another number is a size or a code. */
    private boolean isTied(int i) {
        if (i == 0 || tokens.get(i).gap() > 0) {
            return false;
        }
        var before = tokens.get(i - 1);
        if (before.isWord()) {
            return Currencies.at(folded, before.start())
                    .filter(c -> c.end() == before.end())
                    .isEmpty();
        }
        boolean sign =
                before.is("/")
                        || before.is("×")
                        || before.is("*")
                        || before.is(".")
                        || before.is(",");
        boolean dash =
                before.isDash()
                        && i > 1
                        && before.gap() == 0
                        && (tokens.get(i - 2).isWord() || tokens.get(i - 2).isNumber());
        return (sign && i > 1 && before.gap() == 0 && !currencyEnds(i - 1)) || dash;
    }

    private boolean currencyEnds(int i) {
        return i > 0 && Currencies.at(folded, tokens.get(i - 1).start()).isPresent();
    }

    /** {@code 75-40}: seventy-five roubles and forty kopecks. */
    private @Nullable BigDecimal kopecks(int i) {
        if (i + 2 >= tokens.size() || !tokens.get(i + 1).isDash() || tokens.get(i + 1).gap() > 0) {
            return null;
        }
        var part = tokens.get(i + 2);
        boolean two = part.isNumber() && part.text().length() == 2 && part.gap() == 0;
        boolean whole =
                tokens.get(i).text().indexOf(',') < 0 && tokens.get(i).text().indexOf('.') < 0;
        boolean priced = i + 3 >= tokens.size() || currencyAt(i + 3) != null || isPerPiece(i + 3);
        var value = NumberText.value(tokens.get(i).text() + "." + part.text(), NumberStyle.ENGLISH);
        boolean spoken =
                two
                        && whole
                        && priced
                        && i + 3 < tokens.size()
                        && (currencyAt(i + 3) != null || isPerPiece(i + 3));
        return spoken ? value.orElse(null) : null;
    }

    private boolean isPerPiece(int i) {
        return i + 1 < tokens.size()
                && (tokens.get(i).is("/") || Fold.of(tokens.get(i).text()).equals("за"))
                && Units.at(text, tokens.get(i + 1).start()).isPresent();
    }

    private int thousands(int next) {
        if (next >= tokens.size() || !tokens.get(next).isWord()) {
            return 0;
        }
        var word = Fold.of(tokens.get(next).text());
        boolean times =
                NumberWords.multiplier(word)
                        .filter(x -> x.compareTo(new BigDecimal(1000)) == 0)
                        .isPresent();
        boolean short_ =
                word.equals("т")
                        && next + 2 < tokens.size()
                        && tokens.get(next + 1).is(".")
                        && Fold.of(tokens.get(next + 2).text()).equals("р");
        if (!times && !short_) {
            return 0;
        }
        int after = next + 1;
        if (after < tokens.size() && tokens.get(after).is(".")) {
            after++;
        }
        return after < tokens.size() && currencyAt(after) != null ? after : 0;
    }

    private Currencies.@Nullable Found currencyAt(int i) {
        // 3Р and 2р are poles of a breaker as often as money.
        var token = tokens.get(i);
        boolean pole =
                token.gap() == 0
                        && i > 0
                        && tokens.get(i - 1).isNumber()
                        && token.text().length() == 1
                        && (tokens.get(i - 1).text().length() < 2 || token.is("Р"));
        if (pole && Character.isLetter(token.text().charAt(0))) {
            return null;
        }
        return Currencies.at(folded, tokens.get(i).start()).orElse(null);
    }

    private Currencies.@Nullable Found currencyBefore(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 2); k--) {
            var found = currencyAt(k);
            if (found != null && found.end() <= tokens.get(i).start()) {
                var between = folded.substring(found.end(), tokens.get(i).start());
                boolean apart =
                        between.isBlank()
                                || between.strip().equals(".")
                                || between.strip().equals(":");
                boolean other =
                        k > 0
                                && tokens.get(k - 1).isNumber()
                                && tokens.get(k).gap() <= 1
                                && found.end() < tokens.get(i).start();
                return apart && !other ? found : null;
            }
        }
        return null;
    }

    private record Basis(
            @Nullable BigDecimal per, @Nullable Unit unit, boolean total, boolean said, int end) {}

    private boolean isEach(int next) {
        return next < tokens.size() && EACH.contains(Fold.of(tokens.get(next).text()));
    }

    private static final Basis UNSAID = new Basis(null, null, false, false, 0);

    /** What the price is for: {@code /м}, {@code за 100 шт}, {@code each}, {@code for the lot}. */
    private Basis basis(int from) {
        int i = from;
        if (i < tokens.size() && tokens.get(i).is("(")) {
            i++;
        }
        if (i >= tokens.size()) {
            return UNSAID;
        }
        var total = TOTAL.at(folded, tokens.get(i).start());
        if (total.isPresent() && !isPriced(total.get().end())) {
            return new Basis(null, null, true, true, total.get().end());
        }
        var word = Fold.of(tokens.get(i).text());
        if (EACH.contains(word) && tokens.get(i).gap() > 0 && !word.equals("шт")) {
            return new Basis(BigDecimal.ONE, null, false, true, tokens.get(i).end());
        }
        if (!PER.contains(word)) {
            return UNSAID;
        }
        i++;
        if (i < tokens.size() && UNITS.contains(Fold.of(tokens.get(i).text()))) {
            return new Basis(BigDecimal.ONE, null, false, true, tokens.get(i).end());
        }
        BigDecimal per = null;
        int end = tokens.get(i - 1).end();
        if (i < tokens.size() && tokens.get(i).isNumber()) {
            per = NumberText.value(tokens.get(i).text(), style).orElse(null);
            end = tokens.get(i).end();
            i++;
        }
        if (i < tokens.size() && tokens.get(i).isWord()) {
            var times = NumberWords.multiplier(tokens.get(i).text());
            if (times.isPresent() && tokens.get(i).text().length() > 1) {
                per = per == null ? times.get() : per.multiply(times.get());
                end = tokens.get(i).end();
                i++;
                if (i < tokens.size() && tokens.get(i).is(".")) {
                    i++;
                }
            }
        }
        var unit = i < tokens.size() ? Units.at(text, tokens.get(i).start()).orElse(null) : null;
        if (unit == null && per == null) {
            return UNSAID;
        }
        end = unit == null ? end : unit.end();
        if (unit != null && per == null) {
            var content = content(unit.end(), unit.unit() != Unit.PIECE);
            if (content != null && content.unit() != unit.unit() && Units.isCounted(unit.unit())) {
                return new Basis(content.per(), content.unit(), false, true, content.end());
            }
        }
        return new Basis(per, unit == null ? null : unit.unit(), false, true, end);
    }

    /** {@code 3,80 total EUR 190}: the sum has a price of its own and is not the one before. */
    private boolean isPriced(int from) {
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.start() < from || token.is(":") || token.is("-")) {
                continue;
            }
            return currencyAt(i) != null || (token.isNumber() && isPriceBehind(i));
        }
        return false;
    }

    private boolean isPriceBehind(int i) {
        return i + 1 < tokens.size() && currencyAt(i + 1) != null;
    }

    /** {@code per box of 100 pairs}, {@code за уп. (50 шт)}: the price is for what is in it. */
    private @Nullable Basis content(int from, boolean pack) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).start() < from) {
            i++;
        }
        boolean led = false;
        while (i < tokens.size()
                && (tokens.get(i).is("of")
                        || tokens.get(i).is("(")
                        || tokens.get(i).is("по")
                        || tokens.get(i).is("."))) {
            led |= !tokens.get(i).is(".");
            i++;
        }
        if (i + 1 >= tokens.size() || !tokens.get(i).isNumber()) {
            return null;
        }
        var amount = NumberText.value(tokens.get(i).text(), style);
        var unit = Units.at(text, tokens.get(i + 1).start());
        // за бухту 100 м: without a word between, only what is measured is the content.
        boolean content = led || pack || (unit.isPresent() && !Units.isCounted(unit.get().unit()));
        return amount.isEmpty() || unit.isEmpty() || !content
                ? null
                : new Basis(amount.get(), unit.get().unit(), false, true, unit.get().end());
    }

    private boolean isTotalBefore(int start) {
        var before = folded.substring(0, start).stripTrailing();
        if (before.endsWith("=")) {
            return before.substring(Math.max(0, before.length() - SHARE)).indexOf('%') < 0;
        }
        return TOTAL.all(before).stream().anyMatch(m -> before.length() - m.end() <= 3);
    }

    /** The price of something else, such as of the transport. */
    private boolean isOfOther(int start) {
        var before = folded.substring(Math.max(0, start - 40), start);
        for (var match : OTHER.all(before)) {
            var between = before.substring(match.end());
            boolean near =
                    between.length() <= 22
                            && between.chars()
                                    .noneMatch(c -> c == ',' || c == ';' || Character.isDigit(c));
            boolean vat =
                    match.phrase().equals("ндс")
                            || match.phrase().equals("vat")
                            || match.phrase().startsWith("в т");
            if (near && ALREADY_OFF.in(before)) {
                return false;
            }
            if (near && (!vat || between.strip().length() <= 2)) {
                return !vat || !isVatWith(before.substring(0, match.start()));
            }
        }
        return false;
    }

    private static boolean isVatWith(String before) {
        var text = before.stripTrailing();
        return text.endsWith(" с")
                || text.endsWith("без")
                || text.endsWith("incl.")
                || text.endsWith("excl.")
                || text.equals("с");
    }

    private @Nullable Boolean withVat(int start, int end) {
        var after = folded.substring(end, Math.min(folded.length(), end + 22));
        var said = VatWords.of(after, 3);
        return said != null
                ? said
                : VatWords.of(folded.substring(Math.max(0, start - 16), start), 16);
    }
}
