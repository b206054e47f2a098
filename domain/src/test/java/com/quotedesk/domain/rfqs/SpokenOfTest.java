package com.quotedesk.domain.rfqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokenOfTest {

    @Test
    void a_text_speaks_of_an_item_by_its_words_or_its_article() {
        var items = List.of(item("Кабель ВВГ 3х2,5", null), item("Щит учёта", "ЩУ-3/1"));

        assertThat(share("кабель ВВГ 3х2,5 есть, щит учета — нет", items)).isEqualTo(1);
        assertThat(share("Артикул ЩУ 3 1 в наличии", items)).isEqualTo(0.5);
        assertThat(share("КАБЕЛЬ есть", items)).isCloseTo(1 / 6.0, within(1e-9));
        assertThat(share("", items)).isZero();
    }

    @Test
    void nothing_is_said_of_what_has_no_words() {
        assertThat(share("a b c", List.of(item("* *", "/")))).isZero();
        assertThat(share("a b c", List.of())).isZero();
    }

    @Test
    void of_a_long_text_the_beginning_is_heard() {
        var items = List.of(item("lamp", null));
        assertThat(share("lamp " + "x ".repeat(1 << 18), items)).isEqualTo(1);
        assertThat(share("x ".repeat(1 << 18) + "lamp", items)).isZero();
    }

    private static double share(String text, List<RfqItem> items) {
        return new SpokenOf(List.of("", text)).share(items);
    }

    private static RfqItem item(String name, @Nullable String sku) {
        return new RfqItem(1, new UUID(0, 1), name, sku, BigDecimal.ONE, Unit.PIECE);
    }
}
