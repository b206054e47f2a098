package com.quotedesk.benchmarks.documents;

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
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Rounding;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Proposals to measure with. */
final class SampleProposals {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Vat TAX = Vat.included(Percent.of("22"));
    private static final Inn INN = new Inn("7707083893");
    private static final Kpp KPP = new Kpp("773601001");

    private static final List<String> GOODS =
            List.of(
                    "Кабель ВВГнг(А)-LS 3×2,5 ок 0,66 кВ",
                    "Автомат ВА47-29 1P 16 А 4,5 кА C",
                    "Щит навесной ЩРн-24 IP31 с замком",
                    "Труба гофрированная ПВХ 20 мм",
                    "Светильник ДВО-36 Вт 6500 К");

    private SampleProposals() {}

    static ProposalDocument of(int lines) {
        return new ProposalDocument(
                "KP-2026-0031",
                1,
                Instant.parse("2026-11-20T09:30:00Z"),
                DAY,
                DAY.plusDays(14),
                Language.RUSSIAN,
                company(
                        "ООО «СнабТехКомплект»",
                        new BankAccount(
                                new Bic("044525225"), "40702810938000000001", "ПАО Сбербанк")),
                company("ООО «Волга-Монтаж»", null),
                "Директор Кузнецов А. В.",
                Currency.getInstance("RUB"),
                IntStream.range(0, lines).mapToObj(SampleProposals::line).toList(),
                List.of(
                        new PaperTerm("Оплата", "50 % предоплата, 50 % в течение 10 дней"),
                        new PaperTerm("Доставка", "до склада в Самаре, включена в стоимость")));
    }

    private static PaperCompany company(String name, @Nullable BankAccount account) {
        return new PaperCompany(
                name,
                new Requisites(name, INN, KPP, null, account),
                "117997, г. Москва, ул. Вавилова, д. 19",
                "Анна Петрова",
                "+7 495 123-45-67",
                "zakaz@snabteh.example",
                "30101810400000000225");
    }

    private static ProposalLine line(int i) {
        var price = Money.of(37 + i * 131 % 9000 + "." + (10 + i * 17 % 90), "RUB");
        var quantity = BigDecimal.valueOf(1 + i * 7 % 500);
        return new ProposalLine(
                GOODS.get(i % GOODS.size()),
                "ART-" + (10_000 + i * 37),
                quantity,
                Unit.PIECE,
                price,
                TAX,
                TAX.split(Rounding.STANDARD.line(price, quantity), Rounding.STANDARD),
                i % 4 * 7,
                null);
    }

    static ProposalTemplate template(boolean code) throws IOException {
        var standard = ProposalTemplate.STANDARD;
        return new ProposalTemplate(
                standard.accent(), standard.columns(), standard.texts(), code, true, logo());
    }

    private static Bytes logo() throws IOException {
        var picture = new BufferedImage(420, 120, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0x1F4E79));
        pen.fillOval(4, 4, 112, 112);
        pen.fillRoundRect(136, 28, 270, 22, 22, 22);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return Bytes.owning(out.toByteArray());
    }
}
