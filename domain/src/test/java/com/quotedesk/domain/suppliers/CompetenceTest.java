package com.quotedesk.domain.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.reading.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompetenceTest {

    @ParameterizedTest
    @CsvSource({
        "кабель, 'КАБЕЛЬ ВВГнг 3х2,5'",
        "кабель, бухта кабеля",
        "кабель, кабельный ввод",
        "кабельная продукция, кабель силовой",
        "запорная арматура, арматура 12 мм",
        "подшипники, Подшипник 6205-2RS",
        "автоматика, автомат 16А",
        "ёмкости, емкость 200 л",
        "valves, Ball valve DN50",
        "fittings, hose FITTING",
        "УЗО, узо 40А",
        "труба, трубы стальные",
        "6205, подшипник 6205"
    })
    void a_category_is_found_in_any_form(String category, String item) {
        assertThat(reasons(List.of(category), List.of(), new Wanted(item, null, List.of())))
                .containsExactly(new Reason.CategoryMatched(category));
    }

    @ParameterizedTest
    @CsvSource({
        "краска, красный кирпич",
        "кабель, труба",
        "УЗО, узор",
        "лак, лампа",
        "6205, подшипник 62055",
        "dn50a, dn50b",
        "серия20000, серия20001",
        "серия, серия9",
        "запорная арматура стальная, арматура 12 мм",
        "автоматизация, автомат",
        "' ', кабель",
        "'—', —"
    })
    void what_only_looks_alike_is_no_category(String category, String item) {
        assertThat(reasons(List.of(category), List.of(), new Wanted(item, null, List.of())))
                .isEmpty();
    }

    @Test
    void a_brand_is_found_with_all_its_words() {
        var brands = List.of("Schneider Electric", "ABB", "IEK", " ");

        assertThat(reasons(List.of(), brands, new Wanted("Electric drill", null, List.of())))
                .isEmpty();
        assertThat(
                        reasons(
                                List.of(),
                                brands,
                                new Wanted("Автомат schneider electric", null, List.of())))
                .containsExactly(new Reason.BrandMatched("Schneider Electric"));
    }

    @Test
    void the_sku_and_the_hints_count_too() {
        var wanted = new Wanted("выключатель", "ABB-S201", List.of("автоматика"));

        assertThat(reasons(List.of("автоматика"), List.of("ABB"), wanted))
                .containsExactly(
                        new Reason.CategoryMatched("автоматика"), new Reason.BrandMatched("ABB"));
    }

    @Test
    void of_a_long_text_the_beginning_counts() {
        var first63 =
                IntStream.range(0, Words.MOST - 1)
                        .mapToObj(i -> "w" + i)
                        .collect(Collectors.joining(" "));

        assertThat(matches(first63 + " кабель")).isTrue();
        assertThat(matches(first63 + " слово кабель")).isFalse();
    }

    @Test
    void prices_say_most_and_brands_more_than_categories() {
        var at = Instant.EPOCH;

        assertThat(
                        List.of(
                                new Reason.CategoryMatched("a"),
                                new Reason.AnsweredBefore(1, at),
                                new Reason.BrandMatched("a"),
                                new Reason.PriceBefore(1, at)))
                .extracting(Reason::weight)
                .containsExactly(2, 2, 3, 4);
    }

    private static boolean matches(String item) {
        return !reasons(List.of("кабель"), List.of(), new Wanted(item, null, List.of())).isEmpty();
    }

    private static List<Reason> reasons(
            List<String> categories, List<String> brands, Wanted wanted) {
        var profile =
                new SupplierProfile(
                        "Опт",
                        List.of(Language.RUSSIAN),
                        List.of(),
                        categories,
                        brands,
                        SupplierTerms.UNKNOWN,
                        null);
        var supplier =
                new Supplier(new SupplierId(new UUID(1, 1)), profile, null, Instant.EPOCH, 1);
        return Competence.in(wanted).reasonsFor(supplier);
    }
}
