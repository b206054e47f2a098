package com.quotedesk.domain.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0.00 | RUB | Ноль рублей 00 копеек
                    0.01 | RUB | Ноль рублей 01 копейка
                    1.02 | RUB | Один рубль 02 копейки
                    2.05 | RUB | Два рубля 05 копеек
                    5.11 | RUB | Пять рублей 11 копеек
                    11.12 | RUB | Одиннадцать рублей 12 копеек
                    14.14 | RUB | Четырнадцать рублей 14 копеек
                    21.21 | RUB | Двадцать один рубль 21 копейка
                    22.24 | RUB | Двадцать два рубля 24 копейки
                    40.90 | RUB | Сорок рублей 90 копеек
                    100.00 | RUB | Сто рублей 00 копеек
                    101.99 | RUB | Сто один рубль 99 копеек
                    111.00 | RUB | Сто одиннадцать рублей 00 копеек
                    999.00 | RUB | Девятьсот девяносто девять рублей 00 копеек
                    1000.00 | RUB | Одна тысяча рублей 00 копеек
                    2000.00 | RUB | Две тысячи рублей 00 копеек
                    2002.00 | RUB | Две тысячи два рубля 00 копеек
                    5000.00 | RUB | Пять тысяч рублей 00 копеек
                    11011.00 | RUB | Одиннадцать тысяч одиннадцать рублей 00 копеек
                    21001.00 | RUB | Двадцать одна тысяча один рубль 00 копеек
                    112000.00 | RUB | Сто двенадцать тысяч рублей 00 копеек
                    1000000.00 | RUB | Один миллион рублей 00 копеек
                    2000001.00 | RUB | Два миллиона один рубль 00 копеек
                    1234567.89 | RUB | Один миллион двести тридцать четыре тысячи пятьсот шестьдесят семь рублей 89 копеек
                    5000000000.00 | RUB | Пять миллиардов рублей 00 копеек
                    1000000000001.00 | RUB | Один триллион один рубль 00 копеек
                    2000000000000000.00 | RUB | Два квадриллиона рублей 00 копеек
                    -3.50 | RUB | Минус три рубля 50 копеек
                    22.22 | BYN | Двадцать два белорусских рубля 22 копейки
                    1.00 | BYN | Один белорусский рубль 00 копеек
                    1.01 | USD | Один доллар США 01 цент
                    1002.02 | USD | Одна тысяча два доллара США 02 цента
                    5.05 | EUR | Пять евро 05 центов
                    3.03 | CNY | Три юаня 03 фэня
                    1.01 | KZT | Один тенге 01 тиын
                    5.05 | UZS | Пять сумов 05 тийинов
                    2.02 | KGS | Два сома 02 тыйына
                    7.00 | AMD | Семь драмов 00 лума
                    2.01 | GBP | Два фунта стерлингов 01 пенс
                    5.00 | AED | Пять дирхамов ОАЭ 00 филсов
                    1.00 | TRY | Одна турецкая лира 00 курушей
                    2.02 | INR | Две индийские рупии 02 пайсы
                    2002 | JPY | Две тысячи две иены
                    2.05 | CHF | Два CHF 05/100
                    2.005 | KWD | Два KWD 005/1000
                    """)
    void it_is_written_in_russian(String amount, String currency, String words) {
        assertThat(AmountInWords.of(Money.of(amount, currency), Language.RUSSIAN)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0.00 | RUB | Zero roubles 00 kopecks
                    1.01 | RUB | One rouble 01 kopeck
                    13.02 | RUB | Thirteen roubles 02 kopecks
                    20.00 | BYN | Twenty Belarusian roubles 00 kopecks
                    21.00 | USD | Twenty-one US dollars 00 cents
                    99.99 | EUR | Ninety-nine euros 99 cents
                    100.00 | CNY | One hundred yuan 00 fen
                    115.10 | KZT | One hundred fifteen tenge 10 tiyn
                    340.10 | UZS | Three hundred forty som 10 tiyin
                    1000.10 | KGS | One thousand som 10 tyiyn
                    1001.00 | AMD | One thousand one drams 00 luma
                    1.01 | GBP | One pound sterling 01 penny
                    2.02 | GBP | Two pounds sterling 02 pence
                    1234567.89 | RUB | One million two hundred thirty-four thousand five hundred sixty-seven roubles 89 kopecks
                    1000000000.00 | AED | One billion UAE dirhams 00 fils
                    1000000000000.00 | TRY | One trillion Turkish liras 00 kurus
                    3000000000000000.01 | INR | Three quadrillion Indian rupees 01 paisa
                    5 | JPY | Five yen
                    -8.00 | CHF | Minus eight CHF 00/100
                    """)
    void it_is_written_in_english(String amount, String currency, String words) {
        assertThat(AmountInWords.of(Money.of(amount, currency), Language.ENGLISH)).isEqualTo(words);
    }

    /** No two numbers are written the same, and no gap is left by a missing word. */
    @Test
    void every_number_has_words_of_its_own() {
        var russian = new HashSet<String>();
        var english = new HashSet<String>();
        for (int number = 0; number < 2_200; number++) {
            russian.add(RussianNumbers.words(number, false));
            english.add(EnglishNumbers.words(number));
        }
        assertThat(russian).hasSize(2_200).allMatch(text -> text.matches("[а-я]+( [а-я]+)*"));
        assertThat(english).hasSize(2_200).allMatch(text -> text.matches("[a-z]+([ -][a-z]+)*"));
    }

    @Test
    void an_amount_that_cannot_be_paid_has_no_words() {
        var fine = Money.of("1.001", "RUB");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmountInWords.of(fine, Language.RUSSIAN))
                .withMessageContaining("round it first");
    }

    @ParameterizedTest
    @CsvSource({"1000000000000000000.00", "-1000000000000000000.00", "99999999999999999999.00"})
    void an_amount_beyond_the_words_is_refused(String amount) {
        var huge = Money.of(amount, "RUB");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmountInWords.of(huge, Language.ENGLISH))
                .withMessageContaining("more than anybody");
    }

    @Test
    void the_largest_amount_is_written_out() {
        assertThat(AmountInWords.of(Money.of("999999999999999999.99", "RUB"), Language.RUSSIAN))
                .startsWith("Девятьсот девяносто девять квадриллионов")
                .endsWith("девятьсот девяносто девять рублей 99 копеек");
    }
}
