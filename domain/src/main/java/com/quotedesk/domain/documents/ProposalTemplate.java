package com.quotedesk.domain.documents;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a company's proposals look. Made by {@link TemplateDraft#check}, which tells what is wrong
 * with what a person wrote.
 *
 * @param accent the colour of the head of the table and of lines; white letters are read on it
 * @param columns from left to right, with the name and an amount among them
 * @param texts for every language
 * @param paymentCode whether a code for banks' apps is printed where there can be one
 * @param signature whether there is a place to sign
 * @param logo a PNG or JPEG; null where the company's name stands instead
 */
public record ProposalTemplate(
        Rgb accent,
        List<ProposalColumn> columns,
        Map<Language, TemplateTexts> texts,
        boolean paymentCode,
        boolean signature,
        @Nullable Bytes logo) {

    /** The template of a company that has made none. */
    public static final ProposalTemplate STANDARD =
            new ProposalTemplate(
                    new Rgb(0x1F, 0x4E, 0x79),
                    List.of(
                            ProposalColumn.POSITION,
                            ProposalColumn.NAME,
                            ProposalColumn.SKU,
                            ProposalColumn.QUANTITY,
                            ProposalColumn.UNIT,
                            ProposalColumn.UNIT_PRICE,
                            ProposalColumn.VAT_RATE,
                            ProposalColumn.LEAD_TIME,
                            ProposalColumn.GROSS),
                    Map.of(
                            Language.RUSSIAN,
                            new TemplateTexts(
                                    "Коммерческое предложение",
                                    "Благодарим за обращение и предлагаем поставку следующих товаров:",
                                    "",
                                    ""),
                            Language.ENGLISH,
                            new TemplateTexts(
                                    "Proposal",
                                    "Thank you for your inquiry. We are pleased to offer the following goods:",
                                    "",
                                    "")),
                    true,
                    true,
                    null);

    public ProposalTemplate {
        columns = List.copyOf(columns);
        texts = Map.copyOf(new EnumMap<>(texts));
        if (texts.size() != Language.values().length) {
            throw new IllegalArgumentException("a template speaks every language");
        }
    }

    /** The same with another logo, or none. */
    public ProposalTemplate withLogo(@Nullable Bytes picture) {
        return new ProposalTemplate(accent, columns, texts, paymentCode, signature, picture);
    }

    public TemplateTexts texts(Language language) {
        // Every language has its texts, see above.
        return Objects.requireNonNull(texts.get(language));
    }
}
