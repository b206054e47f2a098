package com.quotedesk.domain.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.documents.TemplateFault.Kind;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateDraftTest {

    private static final TemplateTexts TEXTS = new TemplateTexts("КП", "a", "b", "c");
    private static final Map<Language, TemplateTexts> BOTH =
            Map.of(Language.RUSSIAN, TEXTS, Language.ENGLISH, TEXTS);
    private static final List<String> COLUMNS = List.of("POSITION", "NAME", "GROSS");
    private static final Bytes PNG = Bytes.owning(HexFormat.of().parseHex("89504e470d0a"));

    private static TemplateDraft.Checked check(
            String accent,
            List<String> columns,
            Map<Language, TemplateTexts> texts,
            @Nullable Bytes logo) {
        return new TemplateDraft(accent, columns, texts, true, false, logo).check();
    }

    private static TemplateDraft.Checked wrong(String field, Kind... kinds) {
        return new TemplateDraft.Checked.Wrong(
                Arrays.stream(kinds).map(kind -> new TemplateFault(field, kind)).toList());
    }

    @Test
    void what_is_right_becomes_a_template() {
        assertThat(check("#1f4e79", COLUMNS, BOTH, PNG))
                .isEqualTo(
                        new TemplateDraft.Checked.Right(
                                new ProposalTemplate(
                                        new Rgb(31, 78, 121),
                                        List.of(
                                                ProposalColumn.POSITION,
                                                ProposalColumn.NAME,
                                                ProposalColumn.GROSS),
                                        BOTH,
                                        true,
                                        false,
                                        PNG)));
    }

    @ParameterizedTest
    @CsvSource({
        "blue, NOT_A_COLOUR",
        "#12345, NOT_A_COLOUR",
        "#1234567, NOT_A_COLOUR",
        "#FFFF00, TOO_LIGHT",
        "#FFFFFF, TOO_LIGHT"
    })
    void the_accent_is_a_colour_white_letters_are_read_on(String accent, Kind kind) {
        assertThat(check(accent, COLUMNS, BOTH, null)).isEqualTo(wrong("accent", kind));
    }

    @ParameterizedTest
    @CsvSource({
        "NAME GROSS PRICE, UNKNOWN_COLUMN",
        "NAME GROSS NAME, REPEATED_COLUMN",
        "POSITION GROSS, MISSING_COLUMN",
        "POSITION NAME, MISSING_COLUMN",
        "POSITION NAME SKU QUANTITY UNIT UNIT_PRICE VAT_RATE VAT LEAD_TIME NET GROSS, TOO_MANY_COLUMNS"
    })
    void columns_are_known_differ_and_say_what_costs_how_much(String columns, Kind kind) {
        assertThat(check("#000000", List.of(columns.split(" ", -1)), BOTH, null))
                .isEqualTo(wrong("columns", kind));
    }

    @Test
    void ten_columns_with_the_net_amount_are_right() {
        var ten =
                List.of(
                        "POSITION",
                        "NAME",
                        "SKU",
                        "QUANTITY",
                        "UNIT",
                        "UNIT_PRICE",
                        "VAT_RATE",
                        "VAT",
                        "LEAD_TIME",
                        "NET");
        assertThat(check("#000000", ten, BOTH, null))
                .isInstanceOf(TemplateDraft.Checked.Right.class);
    }

    @Test
    void texts_have_an_end() {
        var longest =
                new TemplateTexts(
                        "h".repeat(60), "i".repeat(1000), "t".repeat(4000), "f".repeat(200));
        var longer =
                new TemplateTexts(
                        "h".repeat(61), "i".repeat(1001), "t".repeat(4001), "f".repeat(201));

        assertThat(
                        check(
                                "#000000",
                                COLUMNS,
                                Map.of(Language.RUSSIAN, longest, Language.ENGLISH, longest),
                                null))
                .isInstanceOf(TemplateDraft.Checked.Right.class);
        assertThat(
                        check(
                                "#000000",
                                COLUMNS,
                                Map.of(Language.RUSSIAN, TEXTS, Language.ENGLISH, longer),
                                null))
                .isEqualTo(
                        new TemplateDraft.Checked.Wrong(
                                List.of(
                                        new TemplateFault("texts.en.heading", Kind.TOO_LONG),
                                        new TemplateFault("texts.en.introduction", Kind.TOO_LONG),
                                        new TemplateFault("texts.en.terms", Kind.TOO_LONG),
                                        new TemplateFault("texts.en.footer", Kind.TOO_LONG))));
    }

    @Test
    void every_language_has_a_heading() {
        assertThat(check("#000000", COLUMNS, Map.of(Language.ENGLISH, TEXTS), null))
                .isEqualTo(wrong("texts.ru.heading", Kind.MISSING));
    }

    @Test
    void a_logo_is_a_picture_of_some_size() {
        var large = Arrays.copyOf(PNG.toArray(), TemplateDraft.LARGEST_LOGO);
        assertThat(check("#000000", COLUMNS, BOTH, Bytes.copyOf(large)))
                .isInstanceOf(TemplateDraft.Checked.Right.class);
        assertThat(
                        check(
                                "#000000",
                                COLUMNS,
                                BOTH,
                                Bytes.copyOf(Arrays.copyOf(large, large.length + 1))))
                .isEqualTo(wrong("logo", Kind.TOO_LARGE));
        assertThat(check("#000000", COLUMNS, BOTH, Bytes.copyOf(new byte[] {-1, -40, -1, 0, 1})))
                .isInstanceOf(TemplateDraft.Checked.Right.class);
        assertThat(check("#000000", COLUMNS, BOTH, Bytes.copyOf(new byte[] {1, 2})))
                .isEqualTo(wrong("logo", Kind.NOT_A_PICTURE));
        assertThat(check("#000000", COLUMNS, BOTH, Bytes.empty()))
                .isEqualTo(wrong("logo", Kind.NOT_A_PICTURE));
    }

    @Test
    void a_template_speaks_every_language() {
        var standard = ProposalTemplate.STANDARD;

        assertThat(standard.texts(Language.RUSSIAN).heading())
                .isEqualTo("Коммерческое предложение");
        assertThat(standard.texts(Language.ENGLISH).heading()).isEqualTo("Proposal");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ProposalTemplate(
                                        standard.accent(),
                                        standard.columns(),
                                        Map.of(Language.RUSSIAN, TEXTS),
                                        true,
                                        true,
                                        null));
    }

    @Test
    void colours_are_written_and_weighed() {
        assertThat(Rgb.parse("#1F4e79")).contains(new Rgb(31, 78, 121));
        assertThat(new Rgb(31, 78, 121)).hasToString("#1F4E79");
        assertThat(new Rgb(0, 0, 0).contrastToWhite()).isEqualTo(21);
        assertThat(new Rgb(255, 255, 255).contrastToWhite()).isEqualTo(1);
        assertThat(new Rgb(0x76, 0x76, 0x76).contrastToWhite()).isBetween(4.53, 4.55);
        assertThat(new Rgb(10, 0, 0).contrastToWhite()).isBetween(20.7, 21.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1 0 0", "256 0 0", "0 -1 0", "0 256 0", "0 0 -1", "0 0 256"})
    void a_colour_has_parts_from_0_to_255(String parts) {
        var numbers = Arrays.stream(parts.split(" ", -1)).mapToInt(Integer::parseInt).toArray();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rgb(numbers[0], numbers[1], numbers[2]));
    }
}
