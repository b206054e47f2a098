package com.quotedesk.documents.proposals;

import com.quotedesk.application.documents.PaperCompany;
import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.documents.pdf.Lines;
import com.quotedesk.documents.pdf.Mark;
import com.quotedesk.documents.pdf.Pages;
import com.quotedesk.documents.pdf.Typeface;
import com.quotedesk.documents.pdf.Typefaces;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.documents.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;

/** Sets a proposal: head, parties, table, and behind it what {@link Closing} sets. */
final class ProposalPaper {

    static final float LEFT = 42;
    static final float WIDTH = Pages.WIDTH - 2 * LEFT;

    private static final float TOP = Pages.HEIGHT - 38;
    private static final float BOTTOM = 54;
    private static final float LOGO_WIDTH = 170;
    private static final float LOGO_HEIGHT = 46;
    private static final float SMALL = 7.6f;
    private static final float NORMAL = 9;
    private static final float TITLE = 17;
    private static final float LEADING = 1.32f;
    private static final int MOST_LINES = 6;

    private final Typefaces faces;
    private final ProposalDocument document;
    private final ProposalTemplate template;
    private final Wording wording;
    private final Optional<Image> logo;
    private final Pages pages = new Pages(TOP, BOTTOM);

    ProposalPaper(
            Typefaces faces,
            ProposalDocument document,
            ProposalTemplate template,
            Wording wording,
            Optional<Image> logo) {
        this.faces = faces;
        this.document = document;
        this.template = template;
        this.wording = wording;
        this.logo = logo;
    }

    Pages pages() {
        letterhead();
        title();
        client();
        introduction();
        new ItemTable(faces, document, template, wording, LEFT, WIDTH).draw(pages);
        new Closing(faces, document, template, wording, pages).draw();
        feet();
        return pages;
    }

    /** The logo or the name on the left, who we are on the right. */
    private void letterhead() {
        float top = pages.y();
        float leftEnd = top - logoOrName(top);
        float right = LEFT + WIDTH;
        float y = top;
        for (var line : details(document.seller(), logo.isPresent())) {
            y -= SMALL * LEADING;
            pages.textTo(
                    faces.regular(),
                    SMALL,
                    Ink.GREY,
                    right,
                    y + 2,
                    Lines.one(faces.regular(), SMALL, line, WIDTH * 0.6f));
        }
        pages.to(Math.min(leftEnd, y) - 9);
        pages.box(LEFT, pages.y(), WIDTH, 1.4f, template.accent());
        pages.down(30);
    }

    private float logoOrName(float top) {
        if (logo.isEmpty()) {
            float height = 0;
            for (var line :
                    Lines.of(faces.bold(), 14, document.seller().name(), WIDTH * 0.38f, 3)) {
                height += 14 * LEADING;
                pages.text(faces.bold(), 14, template.accent(), LEFT, top - height + 5, line);
            }
            return height;
        }
        var image = logo.get();
        float scale = Math.min(LOGO_WIDTH / image.getWidth(), LOGO_HEIGHT / image.getHeight());
        float height = image.getHeight() * scale;
        pages.add(new Mark.Picture(image, LEFT, top - height, image.getWidth() * scale, height));
        return height;
    }

    private List<String> details(PaperCompany company, boolean withName) {
        var lines = new ArrayList<String>();
        if (withName || !company.fullName().equals(company.name())) {
            lines.add(company.fullName());
        }
        taxNumbers(company).ifPresent(lines::add);
        addIfThere(lines, company.address());
        addIfThere(lines, joined(company.phone(), company.email()));
        return lines;
    }

    private Optional<String> taxNumbers(PaperCompany company) {
        var inn = company.requisites().inn();
        var kpp = company.requisites().kpp();
        var ogrn = company.requisites().ogrn();
        if (inn == null) {
            return Optional.empty();
        }
        boolean russian = wording.taxNumbers().equals("ИНН");
        return Optional.of(
                wording.taxNumbers()
                        + " "
                        + inn.value()
                        + (kpp == null ? "" : (russian ? "   КПП " : "   KPP ") + kpp.value())
                        + (ogrn == null ? "" : (russian ? "   ОГРН " : "   OGRN ") + ogrn.value()));
    }

    private static void addIfThere(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line);
        }
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : one + "   " + other;
    }

    private void title() {
        var heading =
                template.texts(document.language()).heading()
                        + " "
                        + wording.number()
                        + "\u00A0"
                        + document.number();
        for (var line : Lines.of(faces.bold(), TITLE, heading, WIDTH, 3)) {
            pages.text(faces.bold(), TITLE, Ink.BLACK, LEFT, pages.y(), line);
            pages.down(TITLE * 1.2f);
        }
        pages.down(-4);
        var dated = wording.dated() + " " + wording.day(document.date());
        if (document.version() > 1) {
            dated += "  ·  " + wording.version() + " " + document.version();
        }
        pages.text(faces.regular(), NORMAL, Ink.GREY, LEFT, pages.y(), dated);
        if (document.validUntil() != null) {
            var valid = wording.validUntil() + " " + wording.day(document.validUntil());
            pages.text(
                    faces.bold(),
                    NORMAL,
                    Ink.BLACK,
                    LEFT + faces.regular().width(dated + "  ·  ", NORMAL),
                    pages.y(),
                    valid);
            pages.text(
                    faces.regular(),
                    NORMAL,
                    Ink.GREY,
                    LEFT + faces.regular().width(dated, NORMAL),
                    pages.y(),
                    "  ·  ");
        }
        pages.down(20);
    }

    private void client() {
        var client = document.client();
        if (client.fullName().isBlank()) {
            return;
        }
        pages.text(faces.bold(), SMALL, template.accent(), LEFT, pages.y(), wording.client());
        float indent = 70;
        float room = WIDTH - indent;
        paragraph(faces.bold(), NORMAL + 0.6f, Ink.BLACK, indent, client.fullName(), room);
        taxNumbers(client)
                .ifPresent(
                        numbers ->
                                paragraph(
                                        faces.regular(),
                                        SMALL + 0.6f,
                                        Ink.GREY,
                                        indent,
                                        numbers,
                                        room));
        var lines = new ArrayList<String>();
        addIfThere(lines, client.address());
        addIfThere(lines, joined(client.person(), joined(client.phone(), client.email())));
        for (var line : lines) {
            paragraph(faces.regular(), SMALL + 0.6f, Ink.GREY, indent, line, room);
        }
        pages.down(8);
    }

    private void introduction() {
        var text = template.texts(document.language()).introduction();
        if (!text.isBlank()) {
            for (var line : Lines.of(faces.regular(), NORMAL, text, WIDTH, 20)) {
                pages.need(NORMAL * LEADING);
                pages.text(faces.regular(), NORMAL, Ink.BLACK, LEFT, pages.y(), line);
                pages.down(NORMAL * LEADING);
            }
        }
        pages.down(-2);
    }

    private void paragraph(
            Typeface face, float size, Rgb colour, float indent, String text, float room) {
        for (var line : Lines.of(face, size, text, room, MOST_LINES)) {
            pages.textIn(face, size, colour, LEFT + indent, room, pages.y(), line);
            pages.down(size * LEADING);
        }
    }

    /** The number and the page on every page, now that it is known how many there are. */
    private void feet() {
        var footer = template.texts(document.language()).footer();
        for (int page = 0; page < pages.count(); page++) {
            pages.addTo(page, new Mark.Box(LEFT, 42, WIDTH, 0.5f, Ink.LINE));
            var count =
                    document.number()
                            + "  ·  "
                            + wording.page()
                            + " "
                            + (page + 1)
                            + " "
                            + wording.of()
                            + " "
                            + pages.count();
            float room = faces.regular().width(count, SMALL);
            pages.addTo(page, foot(LEFT + WIDTH - room, count));
            if (!footer.isBlank()) {
                pages.addTo(
                        page,
                        foot(LEFT, Lines.one(faces.regular(), SMALL, footer, WIDTH - room - 20)));
            }
        }
    }

    private Mark foot(float x, String text) {
        return new Mark.Text(faces.regular(), SMALL, Ink.GREY, x, 31, false, text);
    }
}
