package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class MoneyPropertiesTest {

    private static final Unit[] LENGTHS = {Unit.MILLIMETRE, Unit.METRE, Unit.KILOMETRE};

    record Sold(BigDecimal price, BigDecimal quantity) {}

    @Property
    void line_and_tax_and_total_add_up_in_every_currency_and_mode(
            @ForAll("currencies") Currency currency,
            @ForAll("roundings") Rounding rounding,
            @ForAll("vats") Vat vat,
            @ForAll @Size(min = 1, max = 20) List<@From("sold") Sold> document) {
        var lines =
                document.stream()
                        .map(
                                sold ->
                                        rounding.line(
                                                Money.calculated(sold.price(), currency),
                                                sold.quantity()))
                        .map(line -> vat.split(line, rounding))
                        .toList();
        var total = LineAmounts.sum(lines, currency);

        for (var line : lines) {
            assertThat(line.net().plus(line.vat())).isEqualTo(line.gross());
            assertThat(List.of(line.net(), line.vat(), line.gross()))
                    .allMatch(Money::isRounded)
                    .allMatch(amount -> amount.signum() >= 0);
        }
        assertThat(total.net().plus(total.vat())).isEqualTo(total.gross());
        assertThat(total.gross())
                .isEqualTo(
                        lines.stream()
                                .map(LineAmounts::gross)
                                .reduce(Money.zero(currency), Money::plus));
        assertThat(total.vat())
                .isEqualTo(
                        lines.stream()
                                .map(LineAmounts::vat)
                                .reduce(Money.zero(currency), Money::plus));
    }

    @Property
    void the_tax_is_less_than_one_smallest_coin_off(
            @ForAll("currencies") Currency currency,
            @ForAll("roundings") Rounding rounding,
            @ForAll("vats") Vat vat,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(4) BigDecimal amount) {
        var line = rounding.round(Money.calculated(amount, currency));
        var split = vat.split(line, rounding);
        var coin = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());

        assertThat(split.vat().minus(vat.amount(line)).amount().abs()).isLessThan(coin);
        assertThat(vat.net(line).plus(vat.amount(line))).isEqualTo(vat.gross(line));
    }

    @Property
    void currencies_convert_there_and_back(
            @ForAll("currencies") Currency from,
            @ForAll("currencies") Currency to,
            @ForAll @BigRange(min = "0.00002", max = "9999") @Scale(5) BigDecimal number,
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(4) BigDecimal value) {
        var rate =
                from.equals(to)
                        ? ExchangeRate.same(from, LocalDate.EPOCH)
                        : new ExchangeRate(from, to, number, LocalDate.EPOCH, "test");
        var amount = Money.calculated(value, from).rounded(RoundingMode.HALF_UP);
        var other = Money.calculated(value, to).rounded(RoundingMode.HALF_UP);

        assertThat(rate.convert(rate.convert(amount)).rounded(RoundingMode.HALF_UP))
                .isEqualTo(amount);
        assertThat(rate.convert(rate.convert(other)).rounded(RoundingMode.HALF_UP))
                .isEqualTo(other);
    }

    @Property
    void units_convert_there_and_back(
            @ForAll Unit from,
            @ForAll Unit to,
            @ForAll @BigRange(min = "0.000001", max = "999999999999") @Scale(6)
                    BigDecimal quantity) {
        UnitConversion.between(from, to)
                .ifPresent(
                        there -> {
                            assertThat(there.back().quantity(there.quantity(quantity)))
                                    .isEqualByComparingTo(quantity);
                            assertThat(UnitConversion.between(to, from)).contains(there.back());
                        });
    }

    @Property
    void packs_convert_there_and_back(
            @ForAll @BigRange(min = "0.001", max = "100000") @Scale(3) BigDecimal content,
            @ForAll @BigRange(min = "0.001", max = "100000") @Scale(3) BigDecimal quantity) {
        for (var length : LENGTHS) {
            var roll = new PackContent(Unit.ROLL, content, Unit.METRE);
            var there = UnitConversion.between(Unit.ROLL, length, roll).orElseThrow();
            var back = UnitConversion.between(length, Unit.ROLL, roll).orElseThrow();

            assertThat(back.quantity(there.quantity(quantity)).setScale(3, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(quantity);
        }
    }

    @Property
    void what_a_line_costs_does_not_depend_on_the_unit(
            @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal price,
            @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal metres) {
        var there = UnitConversion.between(Unit.METRE, Unit.KILOMETRE).orElseThrow();
        var perMetre = Money.calculated(price, Currency.getInstance("RUB"));

        assertThat(Rounding.STANDARD.line(there.price(perMetre), there.quantity(metres)))
                .isEqualTo(Rounding.STANDARD.line(perMetre, metres));
    }

    @Property
    void a_price_on_its_step_stays_there(
            @ForAll("currencies") Currency currency,
            @ForAll("roundings") Rounding rounding,
            @ForAll("steps") BigDecimal step,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(4) BigDecimal amount) {
        var steps = new PriceStep(step, rounding.mode());
        var price = Money.calculated(amount, currency);
        var once = steps.apply(price);

        assertThat(steps.apply(once)).isEqualTo(once);
        assertThat(once.isRounded()).isTrue();
        assertThat(once.amount().remainder(step).signum()).isZero();
        assertThat(once.minus(price).amount().abs()).isLessThan(step.max(BigDecimal.ONE));
    }

    @Provide
    Arbitrary<Currency> currencies() {
        // One for each number of decimals there is: none, two, three, four.
        return Arbitraries.of("JPY", "RUB", "KWD", "CLF").map(Currency::getInstance);
    }

    @Provide
    Arbitrary<Rounding> roundings() {
        return Arbitraries.of(RoundingMode.class)
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .map(Rounding::new);
    }

    @Provide
    Arbitrary<BigDecimal> steps() {
        return Arbitraries.of("0.01", "0.1", "1", "10", "100").map(BigDecimal::new);
    }

    @Provide
    Arbitrary<Vat> vats() {
        var rates =
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(2)
                        .map(Percent::new);
        return Arbitraries.oneOf(
                rates.map(Vat::included), rates.map(Vat::excluded), Arbitraries.just(Vat.EXEMPT));
    }

    @Provide
    Arbitrary<Sold> sold() {
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                                .ofScale(4),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.000001"), BigDecimal.valueOf(100_000))
                                .ofScale(6))
                .as(Sold::new);
    }
}
