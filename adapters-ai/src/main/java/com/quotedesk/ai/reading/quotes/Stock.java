package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.LeadTime;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of having the goods.
 *
 * @param time null where no time is said
 */
record Stock(Availability availability, @Nullable LeadTime time, int start, int end) {

    private static final Phrases IN_STOCK = Currencies.WORDS.phrases("instock");
    private static final Phrases ON_ORDER = Currencies.WORDS.phrases("onorder");
    private static final Phrases UNAVAILABLE = Currencies.WORDS.phrases("unavailable");
    private static final Phrases UNSURE =
            Phrases.of("уточн*", "и срок*", "по запрос*", "проверя*", "не гарант*", "?", "to be*");
    private static final Phrases COMING = Phrases.of("приход*", "поступ*", "ожида*", "due in*");
    private static final Phrases REST =
            Phrases.of("balance", "the rest", "remainder", "remaining*", "остальн*", "оставш*");
    static final LeadTime AT_ONCE = new LeadTime(0, 0);

    static Stock of(String text) {
        var folded = Fold.of(text);
        var lead = LeadTimes.in(text);
        var in = IN_STOCK.first(folded);
        var order = ON_ORDER.first(folded);
        var none = UNAVAILABLE.first(folded);
        LeadTime time =
                lead.filter(found -> !isOfTheRest(folded, found.start()))
                        .map(LeadTimes.Found::time)
                        .orElse(null);
        int start = lead.map(LeadTimes.Found::start).orElse(0);
        int end = lead.map(LeadTimes.Found::end).orElse(folded.length());
        if (none.isPresent()) {
            boolean inside =
                    order.isPresent()
                            && order.get().start() == none.get().start()
                            && order.get().end() > none.get().end();
            boolean later =
                    order.isPresent()
                            && order.get().start() > none.get().start()
                            && (time != null || COMING.at(folded, order.get().start()).isPresent());
            boolean before = in.isPresent() && in.get().start() < none.get().start();
            if (before && !denied(folded, in.get())) {
                return new Stock(
                        Availability.IN_STOCK,
                        time == null ? AT_ONCE : time,
                        in.get().start(),
                        in.get().end());
            }
            if (inside || later) {
                int from = Math.min(start, none.get().start());
                return new Stock(Availability.ON_ORDER, time, from, Math.max(from, end));
            }
            return new Stock(Availability.UNAVAILABLE, null, none.get().start(), none.get().end());
        }
        if (order.isPresent()
                && (in.isEmpty()
                        || order.get().start() < in.get().start()
                        || denied(folded, in.get()))) {
            return new Stock(Availability.ON_ORDER, time, start, end);
        }
        if (in.isPresent() && !denied(folded, in.get())) {
            return new Stock(
                    Availability.IN_STOCK,
                    time == null ? AT_ONCE : time,
                    in.get().start(),
                    in.get().end());
        }
        return new Stock(
                order.isPresent() ? Availability.ON_ORDER : Availability.UNSTATED,
                time,
                start,
                end);
    }

    /** {@code 25 in stock, balance in 3 weeks}: when what is not there will come. */
    private static boolean isOfTheRest(String folded, int time) {
        var before = folded.substring(Math.max(0, time - 20), time);
        return REST.in(before) || isCountOfOthers(before);
    }

    /** {@code в наличии 2 шт., 1 шт. – 3 недели}: how many others the time is for. */
    private static boolean isCountOfOthers(String before) {
        int comma = before.lastIndexOf(", ");
        var words = comma < 0 ? "" : before.substring(comma + 2).strip();
        int digits = 0;
        while (digits < words.length() && Character.isDigit(words.charAt(digits))) {
            digits++;
        }
        boolean dashed = words.endsWith("-") || words.endsWith("–") || words.endsWith("—");
        return digits > 0 && dashed && Units.at(words, skip(words, digits)).isPresent();
    }

    private static int skip(String words, int from) {
        int i = from;
        while (i < words.length() && words.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean denied(String folded, Phrases.Match match) {
        if (UNSURE.atStart(folded.substring(match.end())).isPresent()) {
            return true;
        }
        var before =
                folded.substring(Math.max(0, match.start() - 8), match.start()).stripTrailing();
        return before.endsWith(" не")
                || before.equals("не")
                || before.endsWith("not")
                || before.endsWith("нет")
                || before.endsWith("no");
    }
}
