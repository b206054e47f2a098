package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VatTest {

    private static final Percent TWENTY = Percent.of("20");
    private static final Currency RUB = Currency.getInstance("RUB");

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    @Test
    void tax_in_the_price_is_taken_out_of_it() {
        var vat = Vat.included(TWENTY);

        assertThat(vat.amount(rub("120"))).isEqualTo(rub("20"));
        assertThat(vat.net(rub("120"))).isEqualTo(rub("100"));
        assertThat(vat.gross(rub("120"))).isEqualTo(rub("120"));
        assertThat(vat.amount(rub("100"))).isEqualTo(rub("16.6666666667"));
    }

    @Test
    void tax_on_top_is_added() {
        var vat = Vat.excluded(TWENTY);

        assertThat(vat.amount(rub("100"))).isEqualTo(rub("20"));
        assertThat(vat.net(rub("100"))).isEqualTo(rub("100"));
        assertThat(vat.gross(rub("100"))).isEqualTo(rub("120"));
    }

    @Test
    void no_tax_is_no_tax() {
        assertThat(Vat.EXEMPT.amount(rub("100"))).isEqualTo(rub("0"));
        assertThat(Vat.EXEMPT.net(rub("100"))).isEqualTo(rub("100"));
        assertThat(Vat.EXEMPT.gross(rub("100"))).isEqualTo(rub("100"));
    }

    @Test
    void a_price_is_asked_with_tax_where_tax_is_in_prices() {
        assertThat(Vat.included(TWENTY).asked(rub("100"))).isEqualTo(rub("120"));
        assertThat(Vat.excluded(TWENTY).asked(rub("100"))).isEqualTo(rub("100"));
        assertThat(Vat.EXEMPT.asked(rub("100"))).isEqualTo(rub("100"));
    }

    @Test
    void a_line_is_split_into_amounts_that_are_paid() {
        assertThat(Vat.included(TWENTY).split(rub("100.004"), Rounding.STANDARD))
                .isEqualTo(new LineAmounts(rub("83.33"), rub("16.67"), rub("100")));
        assertThat(Vat.excluded(TWENTY).split(rub("0.13"), Rounding.STANDARD))
                .isEqualTo(new LineAmounts(rub("0.13"), rub("0.03"), rub("0.16")));
        assertThat(Vat.EXEMPT.split(rub("0.125"), Rounding.STANDARD))
                .isEqualTo(new LineAmounts(rub("0.13"), rub("0"), rub("0.13")));
    }

    @Test
    void totals_are_sums_of_lines() {
        var line = Vat.excluded(TWENTY).split(rub("0.13"), Rounding.STANDARD);

        assertThat(LineAmounts.sum(List.of(line, line, line), RUB))
                .isEqualTo(new LineAmounts(rub("0.39"), rub("0.09"), rub("0.48")));
        assertThat(LineAmounts.sum(List.of(), RUB)).isEqualTo(LineAmounts.zero(RUB));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineAmounts(rub("1"), rub("1"), rub("2.01")))
                .withMessageContaining("are not");
    }

    @Test
    void a_rate_stands_where_there_is_tax_and_only_there() {
        assertThat(Vat.included(Percent.ZERO).amount(rub("5"))).isEqualTo(rub("0"));
        assertThat(Vat.excluded(Percent.of("100")).amount(rub("5"))).isEqualTo(rub("5"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Vat(VatMode.EXEMPT, TWENTY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Vat(VatMode.INCLUDED, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vat.excluded(Percent.of("-1")))
                .withMessageContaining("not a rate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vat.excluded(Percent.of("100.01")))
                .withMessageContaining("not a rate");
    }
}
