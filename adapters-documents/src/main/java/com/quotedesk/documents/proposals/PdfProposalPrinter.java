package com.quotedesk.documents.proposals;

import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.application.documents.ProposalPrinter;
import com.quotedesk.documents.pdf.PaperFacts;
import com.quotedesk.documents.pdf.PdfFile;
import com.quotedesk.documents.pdf.Pictures;
import com.quotedesk.documents.pdf.Typefaces;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.shared.Bytes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openpdf.text.Image;

/** Proposals as PDF. Logos are read once and kept as long as they are among the last few used. */
final class PdfProposalPrinter implements ProposalPrinter {

    private static final int KEPT_LOGOS = 16;

    private final Typefaces faces;
    private final Map<Bytes, Optional<Image>> logos =
            new LinkedHashMap<>(KEPT_LOGOS, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Bytes, Optional<Image>> eldest) {
                    return size() > KEPT_LOGOS;
                }
            };

    PdfProposalPrinter(Typefaces faces) {
        this.faces = faces;
    }

    @Override
    public Bytes print(ProposalDocument document, ProposalTemplate template) {
        var wording = Wording.of(document.language());
        var pages = new ProposalPaper(faces, document, template, wording, logo(template)).pages();
        var title =
                template.texts(document.language()).heading()
                        + " "
                        + wording.number()
                        + " "
                        + document.number();
        return PdfFile.of(
                pages,
                new PaperFacts(
                        title,
                        document.seller().fullName(),
                        document.language(),
                        document.issuedAt(),
                        document.number() + "/" + document.version() + "/" + document.issuedAt()));
    }

    /** A copy, since a picture remembers the file it stands in. */
    private Optional<Image> logo(ProposalTemplate template) {
        var picture = template.logo();
        if (picture == null) {
            return Optional.empty();
        }
        synchronized (logos) {
            return logos.computeIfAbsent(picture, Pictures::logo).map(Image::getInstance);
        }
    }
}
