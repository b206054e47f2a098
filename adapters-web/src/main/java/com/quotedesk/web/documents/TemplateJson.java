package com.quotedesk.web.documents;

import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.documents.TemplateDraft;
import com.quotedesk.domain.documents.TemplateTexts;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How proposals look, as the API tells it and takes it.
 *
 * @param accent {@code #1F4E79}
 * @param texts by language, {@code ru} and {@code en}
 */
@Serdeable
record TemplateJson(
        @Nullable String accent,
        @Nullable List<String> columns,
        @Nullable Map<String, TextsJson> texts,
        @Nullable Boolean paymentCode,
        @Nullable Boolean signature) {

    @Serdeable
    record TextsJson(
            @Nullable String heading,
            @Nullable String introduction,
            @Nullable String terms,
            @Nullable String footer) {

        static TextsJson of(TemplateTexts texts) {
            return new TextsJson(
                    texts.heading(), texts.introduction(), texts.terms(), texts.footer());
        }

        TemplateTexts toTexts() {
            return new TemplateTexts(text(heading), text(introduction), text(terms), text(footer));
        }

        private static String text(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    static TemplateJson of(ProposalTemplate template) {
        return new TemplateJson(
                template.accent().toString(),
                template.columns().stream().map(Enum::name).toList(),
                Map.of(
                        Language.RUSSIAN.code(),
                        TextsJson.of(template.texts(Language.RUSSIAN)),
                        Language.ENGLISH.code(),
                        TextsJson.of(template.texts(Language.ENGLISH))),
                template.paymentCode(),
                template.signature());
    }

    /** What is left out is as in the standard template. */
    TemplateDraft toDraft(@Nullable Bytes logo) {
        var standard = ProposalTemplate.STANDARD;
        var said = new EnumMap<Language, TemplateTexts>(Language.class);
        for (var language : Language.values()) {
            var given = texts == null ? null : texts.get(language.code());
            said.put(language, given == null ? standard.texts(language) : given.toTexts());
        }
        return new TemplateDraft(
                accent == null ? standard.accent().toString() : accent,
                columns == null
                        ? standard.columns().stream().map(Enum::name).toList()
                        : Fields.listed("columns", columns),
                said,
                paymentCode == null ? standard.paymentCode() : paymentCode,
                signature == null ? standard.signature() : signature,
                logo);
    }
}
