package com.quotedesk.domain.requisites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequisitesTest {

    private static final String BANK = "044525225";

    @ParameterizedTest
    @CsvSource({
        "7707083893, true",
        "7736050003, true",
        "7702070139, true",
        "7700000070, true",
        "0105000022, true",
        "500100732259, false",
        "773370857141, false",
        "773370858106, false"
    })
    void a_taxpayer_number_is_a_company_or_a_person(String text, boolean company) {
        assertThat(new Inn(text).isCompany()).isEqualTo(company);
        assertThat(new Inn(text)).hasToString(text);
        assertThat(Inn.parse(text)).contains(new Inn(text));
    }

    @Test
    void every_wrong_last_digit_of_a_taxpayer_number_is_noticed() {
        onlyOneDigitFits("770708389", "3", text -> Inn.parse(text).isPresent());
        onlyOneDigitFits("50010073225", "9", text -> Inn.parse(text).isPresent());
    }

    @Test
    void the_last_but_one_digit_of_a_person_is_checked_too() {
        // Both numbers satisfy the second check, the first check tells them apart.
        for (int digit = 0; digit <= 9; digit++) {
            int tenth = digit;
            long fitting =
                    IntStream.rangeClosed(0, 9)
                            .filter(last -> Inn.parse("5001007322" + tenth + last).isPresent())
                            .count();
            assertThat(fitting).isEqualTo(digit == 5 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000000",
                "000000000000",
                "77070838930",
                "770708389",
                "770708389a",
                "７７０７０８３８９３",
                "7707083894",
                "500100732258"
            })
    void what_is_no_taxpayer_number_is_refused(String text) {
        assertThat(Inn.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Inn(text));
    }

    @Test
    void only_the_ten_digits_are_digits() {
        assertThat(Inn.parse("770708389:")).isEmpty();
        assertThat(Inn.parse("77070/3893")).isEmpty();
    }

    @Test
    void spaces_of_any_kind_are_left_out() {
        assertThat(Inn.parse(" 7707 083\u00a0893\n")).contains(new Inn("7707083893"));
        assertThat(Kpp.parse("7736 01001")).contains(new Kpp("773601001"));
        assertThat(Ogrn.parse("1 02 77 00 13219 5")).contains(new Ogrn("1027700132195"));
        assertThat(Bic.parse("04 45 25 225")).contains(new Bic(BANK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"773601001", "010501001", "7736AZ001"})
    void a_kpp_has_nine_places(String text) {
        assertThat(Kpp.parse(text)).contains(new Kpp(text));
        assertThat(new Kpp(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000000", "77360100", "7736010011", "7736az001", "77A601001"})
    void what_is_no_kpp_is_refused(String text) {
        assertThat(Kpp.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Kpp(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1027700132195, false",
        "1027739609391, false",
        "1027700132020, false",
        "304500116000157, true",
        "304500116000050, true"
    })
    void a_registration_is_of_a_company_or_an_entrepreneur(String text, boolean entrepreneur) {
        assertThat(new Ogrn(text).isEntrepreneur()).isEqualTo(entrepreneur);
        assertThat(new Ogrn(text)).hasToString(text);
        assertThat(Ogrn.parse(text)).contains(new Ogrn(text));
    }

    @Test
    void every_wrong_last_digit_of_a_registration_is_noticed() {
        onlyOneDigitFits("102770013219", "5", text -> Ogrn.parse(text).isPresent());
        onlyOneDigitFits("30450011600015", "7", text -> Ogrn.parse(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000000000",
                "000000000000000",
                "102770013219",
                "10277001321955",
                "102770013219x",
                "1027700132196",
                "304500116000158"
            })
    void what_is_no_registration_is_refused(String text) {
        assertThat(Ogrn.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Ogrn(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "04452522", "0445252255", "04452522x"})
    void what_is_no_code_of_a_bank_is_refused(String text) {
        assertThat(Bic.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Bic(text));
        assertThat(BankAccount.parse(text, "40702810200000000001", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // An account of a company, one in a currency with a letter, a correspondent account.
        "044525225, 40702810200000000001",
        "044525225, 40702B10200000000002",
        "044525225, 30101810400000000225",
        // Accounts at offices of the central bank itself.
        "044525000, 40101810045250010041",
        "044525001, 40501810800002000002",
        "044525002, 40501810800002000002",
        "044525003, 40501810400002000002",
        "044525012, 40501810800002000002"
    })
    void an_account_fits_its_bank(String bic, String number) {
        assertThat(BankAccount.parse(bic, number, "Сбер"))
                .contains(new BankAccount(new Bic(bic), number, "Сбер"));
    }

    @Test
    void an_account_at_another_bank_is_noticed() {
        assertThat(BankAccount.parse("044525974", "40702810200000000001", null)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new BankAccount(new Bic("044525974"), "40702810200000000001", null))
                .withMessageContaining("044525974");
        assertThat(new Bic(BANK)).hasToString(BANK);
    }

    @Test
    void every_wrong_digit_of_an_account_is_noticed() {
        var right = "40702810200000000001";
        for (int place = 0; place < right.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var text = right.substring(0, place) + digit + right.substring(place + 1);
                assertThat(BankAccount.parse(BANK, text, null).isPresent())
                        .as(text)
                        .isEqualTo(text.equals(right));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "4070281020000000000", "40702D10200000000001", "4070281020000000000x"})
    void what_is_no_account_is_refused(String number) {
        assertThat(BankAccount.parse(BANK, number, null)).isEmpty();
    }

    private static void onlyOneDigitFits(String digits, String last, Predicate<String> fits) {
        for (int digit = 0; digit <= 9; digit++) {
            var text = digits + digit;
            assertThat(fits.test(text)).as(text).isEqualTo(text.equals(digits + last));
        }
    }
}
