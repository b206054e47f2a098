package com.quotedesk.ai.reading.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.domain.reading.VatTerms;
import com.quotedesk.domain.shared.Unit;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PricesTest {

    @Test
    void currencies_stand_before_and_behind() {
        assertThat(only("Хомут - 1 240,50 руб.").currency()).isEqualTo("RUB");
        assertThat(only("clamp €3.20 / pc").currency()).isEqualTo("EUR");
        assertThat(only("USD 12.75 each").amount()).isEqualByComparingTo("12.75");
    }

    @Test
    void thousands_and_kopecks_are_written_out() {
        assertThat(only("42 тыс. руб.").amount()).isEqualByComparingTo("42000");
        assertThat(only("75-40 руб").amount()).isEqualByComparingTo("75.40");
    }

    @Test
    void what_a_price_is_for_is_kept() {
        assertThat(only("88 300 руб./км").unit()).isEqualTo(Unit.KILOMETRE);
        assertThat(only("£9.10 per 100").per()).isEqualByComparingTo("100");
        assertThat(only("350 за метр").unit()).isEqualTo(Unit.METRE);
        assertThat(only("GBP 640.00 for the lot").total()).isTrue();
    }

    @Test
    void sizes_and_freight_are_no_prices_of_goods() {
        assertThat(Prices.in("Manifold 1/2\" NPT", NumberStyle.ENGLISH)).isEmpty();
        assertThat(Prices.in("доставка 4 500 руб.", NumberStyle.RUSSIAN)).isEmpty();
    }

    @Test
    void tax_is_in_the_price_where_the_words_say_so() {
        assertThat(vat("Цены с НДС 22%.")).isEqualTo("INCLUDED 22");
        assertThat(vat("НДС 22% в том числе")).isEqualTo("INCLUDED 22");
        assertThat(vat("Prices ex VAT")).isEqualTo("EXCLUDED null");
        assertThat(vat("plus 20% VAT")).isEqualTo("EXCLUDED 20");
        assertThat(vat("НДС не облагается (УСН)")).isEqualTo("EXEMPT null");
        assertThat(vat("Prices are firm")).isEqualTo("UNSTATED null");
    }

    private static String vat(String text) {
        VatTerms vat = Vat.of(List.of(), List.of(text));
        return vat.mode() + " " + (vat.rate() == null ? null : vat.rate().toPlainString());
    }

    private static Price only(String text) {
        var prices =
                Prices.in(text, text.contains(".") ? NumberStyle.ENGLISH : NumberStyle.RUSSIAN);
        assertThat(prices).hasSize(1);
        return prices.getFirst();
    }
}
