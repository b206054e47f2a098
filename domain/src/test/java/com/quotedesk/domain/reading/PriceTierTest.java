package com.quotedesk.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceTierTest {

    @Test
    void a_price_may_hold_from_nothing_on_and_be_nothing() {
        var tier = new PriceTier(BigDecimal.ZERO, BigDecimal.ZERO);

        assertThat(tier.from()).isZero();
        assertThat(tier.price()).isZero();
    }

    @Test
    void neither_the_quantity_nor_the_price_is_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceTier(new BigDecimal("-1"), BigDecimal.TEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceTier(BigDecimal.TEN, new BigDecimal("-1")));
    }
}
