package com.quotedesk.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceTest {

    private static final MarginFloor TEN =
            new MarginFloor(Percent.of("10"), MarginFloor.Enforcement.REFUSE);

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    private static Price price(@Nullable Money cost, String unit, @Nullable MarginFloor floor) {
        return new Price(cost, rub(unit), Vat.EXEMPT, floor, null, new PriceTrace(List.of()));
    }

    @Test
    void a_price_without_a_cost_earns_nobody_knows_what() {
        var price = Price.withoutCost(rub("120"), Vat.included(Percent.of("20")));

        assertThat(price.cost()).isNull();
        assertThat(price.profit()).isEmpty();
        assertThat(price.markup()).isEmpty();
        assertThat(price.margin()).isEmpty();
        assertThat(price.isBelowFloor()).isFalse();
        assertThat(price.isAtRisk()).isFalse();
        assertThat(price.trace().steps())
                .containsExactly(
                        new PriceTrace.Step(PriceTrace.Kind.BY_HAND, null, null, null, rub("120")));
        assertThat(price(null, "120", TEN).isRefused()).isFalse();
    }

    @Test
    void a_price_is_at_risk_below_its_floor_and_without_one_where_it_loses() {
        assertThat(price(rub("90"), "100", TEN).isAtRisk()).isFalse();
        assertThat(price(rub("90.01"), "100", TEN).isAtRisk()).isTrue();
        assertThat(price(rub("100"), "100", null).isAtRisk()).isFalse();
        assertThat(price(rub("100.01"), "100", null).isAtRisk()).isTrue();
    }

    @Test
    void a_gift_is_below_the_floor_only_where_it_costs_something() {
        assertThat(price(rub("1"), "0", TEN).isBelowFloor()).isTrue();
        assertThat(price(rub("0"), "0", TEN).isBelowFloor()).isFalse();
        assertThat(price(rub("0"), "5", TEN).markup()).isEmpty();
    }

    @Test
    void what_is_no_price_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> price(null, "-1", null));
        assertThatIllegalArgumentException().isThrownBy(() -> price(rub("-1"), "1", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price(Money.of("1", "EUR"), "1", null));
    }
}
