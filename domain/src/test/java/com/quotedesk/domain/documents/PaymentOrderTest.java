package com.quotedesk.domain.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentOrderTest {

    private static final BankAccount ACCOUNT =
            new BankAccount(new Bic("044525225"), "40702810938000000001", null);

    @Test
    void a_code_holds_who_is_paid_where_how_much_and_what_for() {
        var order =
                new PaymentOrder(
                        "ООО «Ромашка»",
                        new Inn("7707083893"),
                        new Kpp("773601001"),
                        ACCOUNT,
                        "ПАО Сбербанк, Москва",
                        "30101810400000000225",
                        Money.of("1234567.89", "RUB"),
                        "Оплата по КП KP-2026-0031");

        assertThat(order.code())
                .isEqualTo(
                        "ST00012|Name=ООО «Ромашка»|PersonalAcc=40702810938000000001"
                                + "|BankName=ПАО Сбербанк, Москва|BIC=044525225"
                                + "|CorrespAcc=30101810400000000225|Sum=123456789"
                                + "|Purpose=Оплата по КП KP-2026-0031"
                                + "|PayeeINN=7707083893|KPP=773601001");
    }

    @Test
    void what_we_do_not_know_is_left_out() {
        assertThat(order("Ромашка", "Банк", "1.00", "Оплата").code())
                .contains("|CorrespAcc=0|Sum=100|")
                .doesNotContain("INN")
                .doesNotContain("KPP");
    }

    @Test
    void the_sign_that_parts_fields_parts_nothing_else() {
        assertThat(order("A|Sum=1", "B\n|C", "1.00", " D||E ").code())
                .contains("|Name=A Sum=1|")
                .contains("|BankName=B C|")
                .endsWith("|Purpose=D E");
    }

    @Test
    void texts_are_cut_to_what_the_standard_allows_at_whole_characters() {
        var code = order("П".repeat(200), "Б".repeat(46), "1.00", "😀".repeat(211)).code();

        assertThat(code)
                .contains("|Name=" + "П".repeat(160) + "|")
                .contains("|BankName=" + "Б".repeat(45) + "|")
                .endsWith("|Purpose=" + "😀".repeat(210));
    }

    @ParameterizedTest
    @CsvSource({"0.00,RUB", "-1.00,RUB", "1.001,RUB", "1.00,USD"})
    void only_roubles_are_paid_by_a_code(String amount, String currency) {
        var sum = Money.of(amount, currency);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentOrder("A", null, null, ACCOUNT, "B", null, sum, "C"))
                .withMessageContaining("not to be paid");
    }

    @ParameterizedTest
    @CsvSource({"' ',B,C", "A,' ',C", "A,B,' '"})
    void a_code_without_its_texts_is_none(String payee, String bank, String purpose) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order(payee, bank, "1.00", purpose))
                .withMessageContaining("what for");
    }

    private static PaymentOrder order(String payee, String bank, String sum, String purpose) {
        return order(payee, bank, null, sum, purpose);
    }

    private static PaymentOrder order(
            String payee, String bank, @Nullable String correspondent, String sum, String purpose) {
        return new PaymentOrder(
                payee, null, null, ACCOUNT, bank, correspondent, Money.of(sum, "RUB"), purpose);
    }
}
