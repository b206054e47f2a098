package com.quotedesk.web.answers;

import com.quotedesk.application.mail.LetterWords;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.web.pages.PageTexts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields of the form with what was typed into them and what is wrong with it. */
final class FormView {

    private static final List<String> BEHIND_MORE =
            List.of("min", "multiple", "available", "substitute", "note", "no", "why");

    private final Rfq rfq;
    private final Map<String, String> fields;
    private final Map<String, String> wrong;
    private final PageTexts texts;
    private final Language language;

    /**
     * @param wrong the keys of texts, or the texts themselves, by field
     */
    FormView(
            Rfq rfq,
            Map<String, String> fields,
            Map<String, String> wrong,
            PageTexts texts,
            Language language) {
        this.rfq = rfq;
        this.fields = fields;
        this.wrong = wrong;
        this.texts = texts;
        this.language = language;
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("wrong", !wrong.isEmpty());
        values.put("problems", problems());
        for (var name : FormFields.OF_ALL) {
            values.put(name, field(name));
        }
        values.put("file", field("file"));
        values.put("currencies", currencies());
        values.put("vats", Stream.of("", "INCLUDED", "EXCLUDED", "EXEMPT").map(this::vat).toList());
        values.put("lines", rfq.items().stream().map(this::line).toList());
        values.put("asking", isOpen("question"));
        values.put("declining", isOpen("reason"));
        return values;
    }

    private boolean isOpen(String field) {
        return fields.containsKey(field) || wrong.containsKey(field);
    }

    private List<Map<String, Object>> currencies() {
        var chosen = fields.getOrDefault("currency", FormFields.CURRENCIES.getFirst());
        return FormFields.CURRENCIES.stream()
                .map(code -> Map.<String, Object>of("code", code, "chosen", code.equals(chosen)))
                .toList();
    }

    private Map<String, Object> vat(String code) {
        var name =
                switch (code) {
                    case "INCLUDED" -> "vat-included";
                    case "EXCLUDED" -> "vat-excluded";
                    case "EXEMPT" -> "vat-exempt";
                    default -> "vat-choose";
                };
        return Map.of(
                "code",
                code,
                "name",
                texts.say(name),
                "chosen",
                code.equals(fields.getOrDefault("vat", "")));
    }

    private Map<String, Object> line(RfqItem item) {
        var end = "-" + item.position();
        var unit = LetterWords.unit(item.unit(), language);
        var line = new HashMap<String, Object>();
        line.put("position", item.position());
        line.put("name", item.name());
        line.put("sku", Objects.requireNonNullElse(item.sku(), ""));
        line.put("unit", unit);
        line.put("wanted", Shown.number(item.quantity(), language) + " " + unit);
        for (var name : FormFields.OF_A_LINE) {
            line.put(name.equals("note") ? "linenote" : name, field(name + end));
        }
        if (!fields.containsKey("per" + end)) {
            line.put("per", Map.of("value", "1", "state", "", "error", ""));
        }
        line.put(
                "leads",
                wrong.containsKey("lead" + end) || wrong.containsKey("leadto" + end)
                        ? "wrong"
                        : "");
        line.put("no", fields.containsKey("no" + end));
        line.put("open", BEHIND_MORE.stream().map(name -> name + end).anyMatch(this::isOpen));
        return line;
    }

    private Map<String, Object> field(String name) {
        var error = wrong.get(name);
        return Map.of(
                "value",
                fields.getOrDefault(name, ""),
                "state",
                error == null ? "" : "wrong",
                "error",
                error == null ? "" : text(error));
    }

    /** What is wrong in the order of the page, so that a reader finds it. */
    private List<Map<String, Object>> problems() {
        var inOrder = new LinkedHashMap<String, String>();
        Stream.of(
                        FormFields.OF_ALL.stream().filter(name -> !isLast(name)),
                        rfq.items().stream()
                                .flatMap(
                                        item ->
                                                FormFields.OF_A_LINE.stream()
                                                        .map(name -> name + "-" + item.position())),
                        Stream.of("file", "question", "reason"))
                .flatMap(names -> names)
                .filter(wrong::containsKey)
                .forEach(name -> inOrder.put(name, wrong.getOrDefault(name, "")));
        return inOrder.entrySet().stream()
                .map(
                        one ->
                                Map.<String, Object>of(
                                        "field",
                                        one.getKey(),
                                        "where",
                                        where(one.getKey()),
                                        "text",
                                        text(one.getValue())))
                .toList();
    }

    private static boolean isLast(String name) {
        return name.equals("question") || name.equals("reason");
    }

    private String where(String field) {
        int hyphen = field.indexOf('-');
        if (hyphen >= 0) {
            return texts.say("where-line", field.substring(hyphen + 1));
        }
        return switch (field) {
            case "file" -> texts.say("where-file");
            case "question" -> texts.say("where-question");
            default -> texts.say("where-terms");
        };
    }

    private String text(String key) {
        return texts.has(key) ? texts.say(key) : key;
    }
}
