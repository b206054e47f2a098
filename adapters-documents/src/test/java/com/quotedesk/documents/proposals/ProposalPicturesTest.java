package com.quotedesk.documents.proposals;

import com.quotedesk.application.documents.PaperCompany;
import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.application.documents.ProposalPrinter;
import com.quotedesk.domain.documents.ProposalColumn;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.documents.Rgb;
import com.quotedesk.domain.documents.TemplateTexts;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Proposals look as somebody has approved. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalPicturesTest {

    private static final ProposalPrinter PRINTER = ProposalPrinters.pdf();

    @Test
    void a_proposal_of_a_page_in_russian() throws IOException {
        var pdf = PRINTER.print(Papers.russian(Papers.lines(7)), Papers.withLogo());

        Pictured.assertLooks("russian", pdf, 0);
    }

    @Test
    void a_table_goes_on_over_pages_with_its_head() throws IOException {
        var pdf = PRINTER.print(Papers.russian(Papers.lines(60)), Papers.withLogo());

        Pictured.assertLooks("long-1", pdf, 0);
        Pictured.assertLooks("long-2", pdf, 1);
        Pictured.assertLooks("long-3", pdf, 2);
    }

    @Test
    void a_proposal_in_english_in_dollars_without_tax() throws IOException {
        var lines =
                List.of(
                        Papers.line(
                                "Ball valve DN50 PN40, stainless steel 316, full bore",
                                "BV-50-40",
                                "24",
                                Unit.PIECE,
                                "118.50",
                                Vat.EXEMPT,
                                14,
                                null,
                                "USD"),
                        Papers.line(
                                "Gasket, spiral wound, 2 in, class 300",
                                "SWG-2-300",
                                "1200",
                                Unit.PIECE,
                                "2.35",
                                Vat.EXEMPT,
                                0,
                                "Substitute for the graphite gasket asked for",
                                "USD"));
        var template =
                new ProposalTemplate(
                        new Rgb(0x2E, 0x6B, 0x4F),
                        List.of(
                                ProposalColumn.POSITION,
                                ProposalColumn.SKU,
                                ProposalColumn.NAME,
                                ProposalColumn.QUANTITY,
                                ProposalColumn.UNIT,
                                ProposalColumn.UNIT_PRICE,
                                ProposalColumn.LEAD_TIME,
                                ProposalColumn.NET),
                        Map.of(
                                Language.RUSSIAN,
                                new TemplateTexts("КП", "", "", ""),
                                Language.ENGLISH,
                                new TemplateTexts(
                                        "Quotation",
                                        "Dear Sirs, please find our offer below.",
                                        "Prices hold for the whole quantity. Partial shipments allowed.",
                                        "Valves & Fittings Trading, since 1998")),
                        true,
                        true,
                        null);
        var seller =
                new PaperCompany(
                        "Valves & Fittings",
                        Requisites.NONE,
                        "12 Harbour Road, Limassol, Cyprus",
                        null,
                        "+357 25 000 000",
                        "sales@valves.example",
                        null);

        Pictured.assertLooks(
                "english",
                PRINTER.print(
                        Papers.document(
                                Language.ENGLISH,
                                seller,
                                PaperCompany.named("Caspian Drilling LLP"),
                                lines,
                                "USD",
                                3),
                        template),
                0);
    }

    @Test
    void whatever_is_written_stays_in_its_place() throws IOException {
        var vat = Vat.excluded(Percent.of("12"));
        var lines =
                List.of(
                        Papers.line(
                                "Очень длинное наименование изделия " + "с уточнением ".repeat(30),
                                "ОЧЕНЬ-ДЛИННЫЙ-АРТИКУЛ-БЕЗ-ПРОБЕЛОВ-0123456789-ABCDEFGHIJ",
                                "999999.999",
                                Unit.SQUARE_METRE,
                                "99999999.9999",
                                vat,
                                365,
                                "Примечание ".repeat(20),
                                "KZT"),
                        Papers.line(
                                "Слово" + "безпробелов".repeat(20),
                                null,
                                "0.001",
                                Unit.SERVICE,
                                "0.01",
                                Vat.EXEMPT,
                                null,
                                null,
                                "KZT"),
                        Papers.line(
                                "Болт 😀 М8×40 ✓ ⌀8 👍🏽 中文 名称 <b>&amp;</b>",
                                "نموذج-12",
                                "10",
                                Unit.PIECE,
                                "1",
                                vat,
                                3,
                                null,
                                "KZT"),
                        Papers.line(
                                "كابل نحاسي معزول 3×2.5 مم",
                                null,
                                "5",
                                Unit.METRE,
                                "2.50",
                                vat,
                                null,
                                "כבל נחושת מבודד",
                                "KZT"));
        var odd =
                new ProposalDocument(
                        "KP-2026-0032",
                        1,
                        Instant.parse("2026-11-20T09:30:00Z"),
                        LocalDate.of(2026, 11, 20),
                        null,
                        Language.RUSSIAN,
                        PaperCompany.named("Т"),
                        new PaperCompany(
                                "Общество с ограниченной ответственностью ".repeat(8),
                                Requisites.NONE,
                                null,
                                null,
                                null,
                                null,
                                null),
                        null,
                        Currency.getInstance("KZT"),
                        lines,
                        List.of());

        Pictured.assertLooks("odd", PRINTER.print(odd, ProposalTemplate.STANDARD), 0);
    }
}
