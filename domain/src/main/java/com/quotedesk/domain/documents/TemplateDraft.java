package com.quotedesk.domain.documents;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template as a person wrote it, not checked yet.
 *
 * @param accent {@code #1F4E79}
 * @param columns names of {@link ProposalColumn}
 * @param logo a PNG or JPEG, or null
 */
public record TemplateDraft(
        String accent,
        List<String> columns,
        Map<Language, TemplateTexts> texts,
        boolean paymentCode,
        boolean signature,
        @Nullable Bytes logo) {

    /** More do not fit beside each other on a page. */
    public static final int MOST_COLUMNS = 10;

    public static final int LONGEST_HEADING = 60;
    public static final int LONGEST_INTRODUCTION = 1000;
    public static final int LONGEST_TERMS = 4000;
    public static final int LONGEST_FOOTER = 200;

    /** In bytes. */
    public static final int LARGEST_LOGO = Logo.LARGEST;

    /** What large letters need, by WCAG 2.1. */
    private static final double LEAST_CONTRAST = 3;

    /** A template, or all that is wrong. */
    public sealed interface Checked {
        record Right(ProposalTemplate template) implements Checked {}

        record Wrong(List<TemplateFault> faults) implements Checked {
            public Wrong {
                faults = List.copyOf(faults);
            }
        }
    }

    public Checked check() {
        var faults = new ArrayList<TemplateFault>();
        var colour = colour(faults);
        var shown = shown(faults);
        var said = new EnumMap<Language, TemplateTexts>(Language.class);
        for (var language : Language.values()) {
            said.put(language, said(language, faults));
        }
        checkLogo(faults);
        return faults.isEmpty()
                ? new Checked.Right(
                        new ProposalTemplate(colour, shown, said, paymentCode, signature, logo))
                : new Checked.Wrong(faults);
    }

    private Rgb colour(List<TemplateFault> faults) {
        var colour = Rgb.parse(accent);
        if (colour.isEmpty()) {
            faults.add(new TemplateFault("accent", TemplateFault.Kind.NOT_A_COLOUR));
        } else if (colour.get().contrastToWhite() < LEAST_CONTRAST) {
            faults.add(new TemplateFault("accent", TemplateFault.Kind.TOO_LIGHT));
        }
        return colour.orElse(ProposalTemplate.STANDARD.accent());
    }

    private List<ProposalColumn> shown(List<TemplateFault> faults) {
        var known = new ArrayList<ProposalColumn>();
        for (var name : columns) {
            var column =
                    Arrays.stream(ProposalColumn.values())
                            .filter(one -> one.name().equals(name))
                            .findFirst();
            if (column.isEmpty()) {
                faults.add(new TemplateFault("columns", TemplateFault.Kind.UNKNOWN_COLUMN));
            } else if (known.contains(column.get())) {
                faults.add(new TemplateFault("columns", TemplateFault.Kind.REPEATED_COLUMN));
            } else {
                known.add(column.get());
            }
        }
        var amounts = EnumSet.of(ProposalColumn.NET, ProposalColumn.GROSS);
        if (!known.contains(ProposalColumn.NAME) || known.stream().noneMatch(amounts::contains)) {
            faults.add(new TemplateFault("columns", TemplateFault.Kind.MISSING_COLUMN));
        }
        if (known.size() > MOST_COLUMNS) {
            faults.add(new TemplateFault("columns", TemplateFault.Kind.TOO_MANY_COLUMNS));
        }
        return known;
    }

    private TemplateTexts said(Language language, List<TemplateFault> faults) {
        var given = texts.getOrDefault(language, new TemplateTexts("", "", "", ""));
        var field = "texts." + language.code() + ".";
        if (given.heading().isBlank()) {
            faults.add(new TemplateFault(field + "heading", TemplateFault.Kind.MISSING));
        }
        limit(field + "heading", given.heading(), LONGEST_HEADING, faults);
        limit(field + "introduction", given.introduction(), LONGEST_INTRODUCTION, faults);
        limit(field + "terms", given.terms(), LONGEST_TERMS, faults);
        limit(field + "footer", given.footer(), LONGEST_FOOTER, faults);
        return given;
    }

    private static void limit(String field, String text, int longest, List<TemplateFault> faults) {
        if (text.length() > longest) {
            faults.add(new TemplateFault(field, TemplateFault.Kind.TOO_LONG));
        }
    }

    private void checkLogo(List<TemplateFault> faults) {
        if (logo == null) {
            return;
        }
        Logo.faults(logo).forEach(kind -> faults.add(new TemplateFault("logo", kind)));
    }
}
