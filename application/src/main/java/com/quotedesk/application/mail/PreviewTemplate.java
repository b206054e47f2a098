package com.quotedesk.application.mail;

import com.quotedesk.application.documents.CellFault;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.shared.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows what a template makes of a letter, with made-up values of every kind of letter. */
public final class PreviewTemplate {

    private static final Deadline SOME_DAY =
            new Deadline(Instant.parse("2026-11-24T15:00:00Z"), ZoneId.of("Europe/Moscow"));

    private final TemplateEngine engine;

    public PreviewTemplate(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The letter, or what is wrong with the template and where. */
    public TemplateEngine.Result preview(Language language, LetterText template) {
        return engine.fill(template, sample(language));
    }

    private static Map<String, Object> sample(Language language) {
        boolean russian = language == Language.RUSSIAN;
        var values = new HashMap<String, Object>();
        values.put("company", russian ? "ООО «Ромашка»" : "Daisy Ltd");
        values.put("contact", russian ? "Иван Петров" : "John Smith");
        values.put("supplier", russian ? "Кабель & Провод" : "Cable & Wire");
        values.put("client", russian ? "АО «Заказчик»" : "Client Inc.");
        values.put("number", "RFQ-2026-0012");
        values.put("deadline", LetterWords.deadline(SOME_DAY, language));
        values.put("link", "https://desk.example/a/b");
        values.put("attached", true);
        values.put("question", russian ? "Какой нужен цвет?" : "Which colour do you need?");
        values.put(
                "faults",
                List.of(new CellFault("F12", CellFault.Kind.NOT_A_PRICE, "?").message(language)));
        values.put("total", russian ? "12 345,60 ₽" : "RUB 12,345.60");
        values.put("who", russian ? "Пётр Иванов, директор" : "Peter Smith, director");
        values.put("accepted", true);
        values.put("partly", false);
        values.put("reason", "");
        values.put("validUntil", russian ? "30 ноября 2026" : "30 November 2026");
        values.put(
                "items",
                List.of(
                        Map.of(
                                "position", "1",
                                "name", russian ? "Кабель ВВГ 3×2,5" : "Cable 3x2.5",
                                "sku", "VVG-325",
                                "quantity", "200",
                                "unit", LetterWords.unit(Unit.METRE, language)),
                        Map.of(
                                "position", "2",
                                "name", russian ? "Автомат 16 А <C>" : "Breaker 16 A <C>",
                                "sku", "",
                                "quantity", "15",
                                "unit", LetterWords.unit(Unit.PIECE, language))));
        return values;
    }
}
