package com.quotedesk.documents.proposals;

import com.quotedesk.application.documents.PaperCompany;
import com.quotedesk.application.documents.PaperTerm;
import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.application.documents.ProposalLine;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Rounding;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Proposals to print. */
final class Papers {

    static final PaperCompany SELLER =
            new PaperCompany(
                    "СнабТехКомплект",
                    new Requisites(
                            "ООО «СнабТехКомплект»",
                            new Inn("7707083893"),
                            new Kpp("773601001"),
                            new Ogrn("1027700132195"),
                            new BankAccount(
                                    new Bic("044525225"),
                                    "40702810938000000001",
                                    "ПАО Сбербанк, г. Москва")),
                    "117997, г. Москва, ул. Вавилова, д. 19",
                    "Анна Петрова",
                    "+7 495 123-45-67",
                    "zakaz@snabteh.example",
                    "30101810400000000225");

    static final PaperCompany CLIENT =
            new PaperCompany(
                    "Волга-Монтаж",
                    new Requisites(
                            "ООО «Волга-Монтаж»",
                            new Inn("7707083893"),
                            new Kpp("773601001"),
                            null,
                            null),
                    "443086, г. Самара, Московское шоссе, д. 34, офис 12",
                    "Сергей Иванов",
                    "+7 846 765-43-21",
                    "ivanov@volga.example",
                    null);

    private static final List<String> GOODS =
            List.of(
                    "Кабель ВВГнг(А)-LS 3×2,5 ок (N, PE) 0,66 кВ",
                    "Автоматический выключатель ВА47-29 1P 16 А 4,5 кА х-ка C",
                    "Щит распределительный навесной ЩРн-24 IP31 с замком",
                    "Труба гофрированная ПВХ 20 мм с зондом",
                    "Светильник светодиодный ДВО-36 Вт 6500 К 595×595",
                    "Лоток перфорированный 100×50×3000 мм, сталь 0,7 мм",
                    "Наконечник медный лужёный ТМЛ 16-8-6");

    private Papers() {}

    static ProposalLine line(
            String name,
            @Nullable String sku,
            String quantity,
            Unit unit,
            String price,
            Vat vat,
            @Nullable Integer lead,
            @Nullable String note,
            String currency) {
        var money = Money.of(price, currency);
        var count = new BigDecimal(quantity);
        return new ProposalLine(
                name,
                sku,
                count,
                unit,
                money,
                vat,
                vat.split(Rounding.STANDARD.line(money, count), Rounding.STANDARD),
                lead,
                note);
    }

    static List<ProposalLine> lines(int count) {
        var lines = new ArrayList<ProposalLine>();
        var units = List.of(Unit.METRE, Unit.PIECE, Unit.PIECE, Unit.METRE, Unit.PIECE);
        for (int i = 0; i < count; i++) {
            lines.add(
                    line(
                            GOODS.get(i % GOODS.size()),
                            "ART-" + (10_000 + i * 37),
                            Integer.toString(1 + i * 7 % 500),
                            units.get(i % units.size()),
                            (37 + i * 131 % 9000) + "." + (10 + i * 17 % 90),
                            Vat.included(Percent.of(i % 9 == 8 ? "10" : "22")),
                            i % 4 == 0 ? 0 : i % 4 * 7,
                            i % 6 == 3 ? "Аналог запрошенного, характеристики не хуже" : null,
                            "RUB"));
        }
        return lines;
    }

    static ProposalDocument russian(List<ProposalLine> lines) {
        return document(Language.RUSSIAN, SELLER, CLIENT, lines, "RUB", 1);
    }

    static ProposalDocument document(
            Language language,
            PaperCompany seller,
            PaperCompany client,
            List<ProposalLine> lines,
            String currency,
            int version) {
        boolean russian = language == Language.RUSSIAN;
        return new ProposalDocument(
                "KP-2026-0031",
                version,
                Instant.parse("2026-11-20T09:30:00Z"),
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 12, 4),
                language,
                seller,
                client,
                russian
                        ? "Коммерческий директор Кузнецов А. В."
                        : "Commercial director A. Kuznetsov",
                Currency.getInstance(currency),
                lines,
                russian
                        ? List.of(
                                new PaperTerm(
                                        "Оплата",
                                        "50 % предоплата, 50 % в течение 10 рабочих дней после отгрузки"),
                                new PaperTerm(
                                        "Доставка",
                                        "до склада в Самаре, включена в стоимость; отгрузка в один приём"),
                                new PaperTerm("Гарантия", "24 месяца от производителя"))
                        : List.of(
                                new PaperTerm("Payment", "50 % in advance, 50 % within 10 days"),
                                new PaperTerm("Delivery", "DAP Almaty, Incoterms 2020")));
    }

    static ProposalTemplate withLogo() {
        var standard = ProposalTemplate.STANDARD;
        return new ProposalTemplate(
                standard.accent(),
                standard.columns(),
                standard.texts(),
                standard.paymentCode(),
                standard.signature(),
                logo());
    }

    /** A mark on a transparent ground, drawn without letters, which differ between machines. */
    static Bytes logo() {
        var picture = new BufferedImage(420, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1F4E79));
        pen.fillOval(4, 4, 112, 112);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawPolyline(new int[] {32, 54, 90}, new int[] {62, 84, 40}, 3);
        pen.setColor(new Color(0xE07A1F));
        pen.fillRoundRect(136, 28, 270, 22, 22, 22);
        pen.setColor(new Color(0x1F4E79));
        pen.fillRoundRect(136, 68, 190, 22, 22, 22);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.owning(out.toByteArray());
    }
}
