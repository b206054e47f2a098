package com.quotedesk.ai.reading.items;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListItemsTest {

    @Test
    void lists_are_read_whatever_marks_their_lines() {
        assertThat(
                        read(
                                """
                                Прошу цены:
                                1. Скоба такелажная 12 мм - 30 шт
                                2) Канат 8 мм — 150 м
                                • Талреп крюк-кольцо М16 – 8 штук
                                """))
                .containsExactly(
                        "Скоба такелажная 12 мм|30 pcs",
                        "Канат 8 мм|150 m",
                        "Талреп крюк-кольцо М16|8 pcs");
    }

    @Test
    void the_quantity_may_come_first() {
        assertThat(read("please quote:\n12 x hose clamp 25-40 mm\n3 rolls duct tape 50 mm x 50 m"))
                .containsExactly("hose clamp 25-40 mm|12 pcs", "duct tape 50 mm x 50 m|3 roll");
    }

    @Test
    void sentences_are_read_where_they_ask() {
        assertThat(read("Нужно 40 метров шланга поливочного и 6 хомутов, желательно к субботе."))
                .containsExactly("шланга поливочного|40 m", "хомутов|6 pcs");
        assertThat(read("Мы работаем с 2011 года, у нас 40 сотрудников и 6 филиалов.")).isEmpty();
    }

    @Test
    void one_quantity_may_be_that_of_several_sizes_or_names() {
        assertThat(read("Нужно:\nвинты М4х10, М4х16 и М5х20 – по 300 шт"))
                .containsExactly(
                        "винты М4х10|300 pcs", "винты М4х16|300 pcs", "винты М5х20|300 pcs");
        assertThat(read("Please quote 40 each of the 1/2\", 3/4\" and 1\" hose tails."))
                .containsExactly(
                        "1/2\" hose tails|40 pcs",
                        "3/4\" hose tails|40 pcs",
                        "1\" hose tails|40 pcs");
    }

    @Test
    void quantities_may_stand_now_before_and_now_behind() {
        assertThat(read("Нужно 4 поддона газоблока D500, клей 25 кг – 60 мешков, киянка 2 шт"))
                .containsExactly("газоблока D500|4 pallet", "клей 25 кг|60 bag", "киянка|2 pcs");
        assertThat(read("Щебень гранитный, м3 – 40\nГеотекстиль, рул. – 6"))
                .containsExactly("Щебень гранитный|40 m3", "Геотекстиль|6 roll");
    }

    @Test
    void a_form_names_and_counts_on_lines_of_their_own() {
        assertThat(
                        read(
                                "Наименование: Кран Ду50\nКоличество: 6 шт\n"
                                        + "Наименование: Лён\nКоличество: 2 кг"))
                .containsExactly("Кран Ду50|6 pcs", "Лён|2 kg");
    }

    @Test
    void a_colour_temperature_counts_nothing() {
        assertThat(read("Нужно:\nЛампа Е27, 4000К, 120 шт"))
                .containsExactly("Лампа Е27, 4000К|120 pcs");
    }

    @Test
    void wrapped_lines_are_one_item() {
        assertThat(
                        read(
                                "1) Насос центробежный\n   с обвязкой, 2,2 кВт      - 2 шт\n2) Реле РД-5 - 4 шт"))
                .containsExactly("Насос центробежный с обвязкой, 2,2 кВт|2 pcs", "Реле РД-5|4 pcs");
    }

    @Test
    void variants_take_the_head_they_hang_under_and_share_its_quantity() {
        assertThat(read("Please quote hex bits, 20 of each:\n- 3 mm\n- 4 mm\n- 5 mm"))
                .containsExactly(
                        "hex bits 3 mm|20 pcs", "hex bits 4 mm|20 pcs", "hex bits 5 mm|20 pcs");
    }

    @Test
    void ditto_is_filled_in() {
        assertThat(read("- Шланг резиновый D20 - 5 м\n- то же D25 - 7 м"))
                .containsExactly("Шланг резиновый D20|5 m", "Шланг резиновый D25|7 m");
    }

    @Test
    void several_quantities_of_one_thing_are_several_items() {
        assertThat(read("1. Пакет с логотипом 30х40 - 500 и 2 000 шт"))
                .containsExactly(
                        "Пакет с логотипом 30х40|500 pcs", "Пакет с логотипом 30х40|2000 pcs");
    }

    @Test
    void a_code_set_apart_is_the_sku() {
        var drafts = drafts("- Фильтр воздушный, арт. FV-2210 - 2 шт\n- Ремень (RP-88401) - 1 шт");
        assertThat(drafts).extracting(d -> d.sku().value()).containsExactly("FV-2210", "RP-88401");
        assertThat(drafts).extracting(Draft::name).containsExactly("Фильтр воздушный", "Ремень");
    }

    @Test
    void addresses_phones_and_terms_are_no_items() {
        assertThat(
                        read(
                                "Доставка: г. Энск, ул. Новая, 5\nтел. 8 (4822) 11-22-33\nОплата 100% предоплата"))
                .isEmpty();
    }

    @Test
    void several_items_stand_on_one_line_and_one_more_behind() {
        assertThat(
                        read(
                                "добрый. нужен лист 3мм 12 листов и уголок 50х50х5 180 м, труба 40х20 90м."
                                        + " цену скажите"))
                .containsExactly("лист 3мм|12 sheet", "уголок 50х50х5|180 m", "труба 40х20|90 m");
        assertThat(read("We need 25 m of chain and a dozen hooks. Also filters, disc, 4 units."))
                .containsExactly("chain|25 m", "hooks|12 pcs", "filters, disc|4 pcs");
    }

    @Test
    void each_line_under_a_quantity_of_each_has_it() {
        assertThat(
                        read(
                                """
                                Прошу КП по 100 шт каждого номинала:
                                Резистор 1 кОм
                                Резистор 10 кОм
                                Юрий, (812) 740-19-20
                                """))
                .containsExactly("Резистор 1 кОм|100 pcs", "Резистор 10 кОм|100 pcs");
    }

    @Test
    void numbers_of_parts_and_of_phones_are_no_quantities() {
        assertThat(read("Please quote:\nThinner No.10, 40 ltr\nRags, 50 kgs"))
                .containsExactly("Thinner No.10|40 l", "Rags|50 kg");
        assertThat(read("Нужно:\nРеле - 6 шт\nИванов, Заря ООО, 8 (351) 225-60-60"))
                .containsExactly("Реле|6 pcs");
    }

    @Test
    void a_unit_may_stand_behind_the_times_sign() {
        assertThat(read("please quote:\n3x sheets 18mm birch ply\n6x Lock case"))
                .containsExactly("18mm birch ply|3 sheet", "Lock case|6 pcs");
    }

    private static List<String> read(String text) {
        return drafts(text).stream()
                .map(
                        draft ->
                                draft.name()
                                        + "|"
                                        + (draft.quantity() == null
                                                ? "?"
                                                : draft.quantity().value().toPlainString())
                                        + " "
                                        + draft.unit().value().code())
                .toList();
    }

    private static List<Draft> drafts(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (var line : text.lines().toList()) {
            lines.add(Line.of("1", start, line));
            start += line.length() + 1;
        }
        return ListItems.of(lines, NumberStyle.RUSSIAN, false);
    }
}
