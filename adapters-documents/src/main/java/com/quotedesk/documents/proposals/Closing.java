package com.quotedesk.documents.proposals;

import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.documents.pdf.Lines;
import com.quotedesk.documents.pdf.Mark;
import com.quotedesk.documents.pdf.Pages;
import com.quotedesk.documents.pdf.Pictures;
import com.quotedesk.documents.pdf.Typefaces;
import com.quotedesk.domain.documents.AmountInWords;
import com.quotedesk.domain.documents.ProposalTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpdf.text.Image;

/** What stands behind the table: totals, the sum in words, terms, how to pay, who signs. */
final class Closing {

    private static final float LEFT = ProposalPaper.LEFT;
    private static final float WIDTH = ProposalPaper.WIDTH;
    private static final float NORMAL = 9;
    private static final float SMALL = 8;
    private static final float LINE = 12;
    private static final float TOTALS = 250;
    private static final float CODE = 88;
    private static final int MOST_LINES = 40;

    private record Field(String name, String text) {}

    private final Typefaces faces;
    private final ProposalDocument document;
    private final ProposalTemplate template;
    private final Wording wording;
    private final Numbers numbers;
    private final String currency;
    private final Pages pages;

    Closing(
            Typefaces faces,
            ProposalDocument document,
            ProposalTemplate template,
            Wording wording,
            Pages pages) {
        this.faces = faces;
        this.document = document;
        this.template = template;
        this.wording = wording;
        this.pages = pages;
        numbers = Numbers.of(document.language());
        currency = wording.currency(document.currency());
    }

    void draw() {
        totals();
        inWords();
        terms();
        payment();
        if (template.signature()) {
            signature();
        }
    }

    private void totals() {
        var total = document.total();
        var rates = document.vatByRate();
        float height = (rates.isEmpty() ? 0 : 1 + rates.size()) * (LINE + 1) + 34;
        pages.need(height + 40);
        pages.down(8);
        float right = LEFT + WIDTH;
        if (!rates.isEmpty()) {
            total(wording.net(), numbers.amount(total.net()), right);
            for (var rate : rates.entrySet()) {
                total(
                        wording.vat() + " " + numbers.plain(rate.getKey().value()) + "\u00A0%",
                        numbers.amount(rate.getValue()),
                        right);
            }
        }
        pages.down(3);
        float box = 21;
        pages.box(right - TOTALS, pages.y() - box, TOTALS, box, Ink.tint(template.accent()));
        float baseline = pages.y() - box + 7;
        var name = rates.isEmpty() ? wording.totalWithoutVat() : wording.total();
        pages.text(faces.bold(), 10.5f, Ink.BLACK, right - TOTALS + 8, baseline, name);
        pages.textTo(
                faces.bold(),
                10.5f,
                Ink.BLACK,
                right - 4,
                baseline,
                numbers.amount(total.gross()) + "\u00A0" + currency);
        pages.down(box + 16);
    }

    private void total(String name, String amount, float right) {
        pages.down(LINE + 1);
        pages.text(faces.regular(), NORMAL, Ink.GREY, right - TOTALS + 8, pages.y(), name);
        pages.textTo(
                faces.regular(),
                NORMAL,
                Ink.BLACK,
                right - 4,
                pages.y(),
                amount + "\u00A0" + currency);
    }

    private void inWords() {
        var gross = document.total().gross();
        var summary =
                wording.goodsAndSum()
                        .replace("%d", Integer.toString(document.lines().size()))
                        .replace("%s", numbers.amount(gross) + "\u00A0" + currency);
        pages.text(faces.regular(), SMALL, Ink.GREY, LEFT, pages.y(), summary);
        pages.down(LINE + 1);
        if (gross.isRounded()) {
            for (var line :
                    Lines.of(
                            faces.bold(),
                            NORMAL,
                            AmountInWords.of(gross, document.language()),
                            WIDTH,
                            MOST_LINES)) {
                pages.need(LINE);
                pages.text(faces.bold(), NORMAL, Ink.BLACK, LEFT, pages.y(), line);
                pages.down(LINE);
            }
        }
        pages.down(8);
    }

    private void terms() {
        var said = template.texts(document.language()).terms();
        if (document.terms().isEmpty() && said.isBlank()) {
            return;
        }
        heading(wording.terms());
        for (var term : document.terms()) {
            field(new Field(term.name(), term.text()), WIDTH);
        }
        if (!said.isBlank()) {
            pages.down(2);
            for (var line : Lines.of(faces.regular(), SMALL, said, WIDTH, 200)) {
                pages.need(LINE);
                pages.text(faces.regular(), SMALL, Ink.BLACK, LEFT, pages.y(), line);
                pages.down(SMALL * 1.35f);
            }
        }
        pages.down(8);
    }

    private void heading(String text) {
        pages.need(4 * LINE);
        pages.down(4);
        pages.text(faces.bold(), NORMAL + 0.6f, template.accent(), LEFT, pages.y(), text);
        pages.down(LINE + 3);
    }

    private void field(Field field, float room) {
        float indent = 96;
        var lines = Lines.of(faces.regular(), SMALL, field.text(), room - indent, MOST_LINES);
        var names = Lines.of(faces.regular(), SMALL, field.name(), indent - 8, 4);
        int count = Math.max(lines.size(), names.size());
        for (int i = 0; i < count; i++) {
            pages.need(LINE);
            if (i < names.size()) {
                pages.text(faces.regular(), SMALL, Ink.GREY, LEFT, pages.y(), names.get(i));
            }
            if (i < lines.size()) {
                pages.text(
                        faces.regular(), SMALL, Ink.BLACK, LEFT + indent, pages.y(), lines.get(i));
            }
            pages.down(SMALL * 1.4f);
        }
    }

    /** The account and beside it the code, on one page. */
    private void payment() {
        var account = document.seller().requisites().account();
        if (account == null) {
            return;
        }
        var code = template.paymentCode() ? code() : Optional.<Image>empty();
        pages.need(CODE + 44);
        heading(wording.payment());
        float top = pages.y() + SMALL;
        var fields = new ArrayList<Field>();
        fields.add(new Field(wording.payee(), document.seller().fullName()));
        if (account.bankName() != null) {
            fields.add(new Field(wording.bank(), account.bankName()));
        }
        fields.add(new Field(wording.bic(), account.bic().value()));
        fields.add(new Field(wording.account(), account.number()));
        var correspondent = document.seller().correspondent();
        if (correspondent != null) {
            fields.add(new Field(wording.correspondent(), correspondent));
        }
        drawFields(fields);
        if (code.isPresent()) {
            float x = LEFT + WIDTH - CODE;
            pages.add(new Mark.Picture(code.get(), x, top - CODE, CODE, CODE));
            float room = faces.regular().width(wording.scan(), 7);
            pages.text(
                    faces.regular(),
                    7,
                    Ink.GREY,
                    Math.min(x + (CODE - room) / 2, LEFT + WIDTH - room),
                    top - CODE - 9,
                    wording.scan());
            pages.to(Math.min(pages.y(), top - CODE - 16));
        }
        pages.down(8);
    }

    private void drawFields(List<Field> fields) {
        for (var field : fields) {
            field(field, WIDTH - CODE - 20);
        }
    }

    private Optional<Image> code() {
        return document.paymentOrder().flatMap(order -> Pictures.code(order.code()));
    }

    private void signature() {
        pages.need(56);
        pages.down(30);
        var signatory = document.signatory();
        var name = signatory == null ? document.seller().fullName() : signatory;
        pages.text(
                faces.regular(),
                NORMAL,
                Ink.BLACK,
                LEFT,
                pages.y(),
                Lines.one(faces.regular(), NORMAL, name, WIDTH - 250));
        float line = LEFT + WIDTH - 240;
        pages.box(line, pages.y() - 3, 130, 0.6f, Ink.GREY);
        float room = faces.regular().width(wording.signature(), 6.5f);
        pages.text(
                faces.regular(),
                6.5f,
                Ink.GREY,
                line + (130 - room) / 2,
                pages.y() - 11,
                wording.signature());
        pages.text(faces.regular(), NORMAL, Ink.GREY, line + 160, pages.y(), wording.seal());
        pages.down(16);
    }
}
