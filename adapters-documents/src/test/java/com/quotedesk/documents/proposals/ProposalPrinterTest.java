package com.quotedesk.documents.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.quotedesk.application.documents.ProposalDocument;
import com.quotedesk.application.documents.ProposalLine;
import com.quotedesk.application.documents.ProposalPrinter;
import com.quotedesk.domain.documents.AmountInWords;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the file is what stands in the data. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalPrinterTest {

    private static final ProposalPrinter PRINTER = ProposalPrinters.pdf();

    private static String text(Bytes pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toArray())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00A0', ' ');
        }
    }

    private static String written(Money money) {
        return Numbers.of(Language.RUSSIAN).amount(money).replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200, 2_000})
    void the_text_holds_every_line_to_the_last_kopeck(int count) throws IOException {
        var document = Papers.russian(Papers.lines(count));

        var text = text(PRINTER.print(document, Papers.withLogo()));

        var rows =
                Pattern.compile("^ ?(\\d+) .*(ART-\\d+) .* (\\d[\\d ]*,\\d\\d)$", Pattern.MULTILINE)
                        .matcher(text)
                        .results()
                        .toList();
        assertThat(rows).hasSize(count);
        for (int i = 0; i < count; i++) {
            ProposalLine line = document.lines().get(i);
            var row = rows.get(i).group();
            assertThat(rows.get(i).group(1)).isEqualTo(Integer.toString(i + 1));
            assertThat(row)
                    .contains(line.sku())
                    .contains(" " + written(line.price()) + " ")
                    .endsWith(" " + written(line.amounts().gross()));
        }
        var total = document.total();
        assertThat(text)
                .contains("Итого без НДС " + written(total.net()) + " ₽")
                .contains("Всего с НДС " + written(total.gross()) + " ₽")
                .contains("Всего наименований " + count + " на сумму");
        document.vatByRate()
                .forEach(
                        (rate, vat) ->
                                assertThat(text)
                                        .contains("НДС " + rate.value() + " % " + written(vat)));
        assertThat(text.replaceAll("\\s+", " "))
                .contains(AmountInWords.of(total.gross(), Language.RUSSIAN));
    }

    @Test
    void the_head_of_the_table_stands_on_every_page_with_rows() throws IOException {
        var pdf = PRINTER.print(Papers.russian(Papers.lines(200)), ProposalTemplate.STANDARD);
        try (var document = Loader.loadPDF(pdf.toArray())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var text = stripper.getText(document);
                if (text.contains("ART-")) {
                    assertThat(text).contains("Наименование");
                }
                assertThat(text).contains("Стр. " + page + " из " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void the_same_paper_is_the_same_bytes_whoever_prints_it_and_however_often() throws Exception {
        var first = PRINTER.print(Papers.russian(Papers.lines(20)), Papers.withLogo());
        var another = ProposalPrinters.pdf();
        Callable<Bytes> print =
                () -> another.print(Papers.russian(Papers.lines(20)), Papers.withLogo());
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done :
                    threads.invokeAll(IntStream.range(0, 40).mapToObj(_ -> print).toList())) {
                assertThat(done.get()).isEqualTo(first);
            }
        }
        var next =
                Papers.document(
                        Language.RUSSIAN, Papers.SELLER, Papers.CLIENT, Papers.lines(20), "RUB", 2);
        assertThat(PRINTER.print(next, Papers.withLogo())).isNotEqualTo(first);
    }

    @Test
    void the_code_on_the_paper_is_what_a_bank_reads() throws Exception {
        ProposalDocument document = Papers.russian(Papers.lines(3));
        var pdf = PRINTER.print(document, ProposalTemplate.STANDARD);
        var page = Pictured.render(pdf, 0, 300, ImageType.RGB);

        var source =
                new RGBLuminanceSource(
                        page.getWidth(),
                        page.getHeight(),
                        page.getRGB(
                                0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()));
        var read =
                new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(source)),
                                Map.of(DecodeHintType.TRY_HARDER, true));

        assertThat(read.getText()).isEqualTo(document.paymentOrder().orElseThrow().code());
    }

    @Test
    void the_file_is_an_archive_by_the_standard() throws IOException {
        for (var document :
                List.of(
                        Papers.russian(Papers.lines(30)),
                        Papers.document(
                                Language.ENGLISH,
                                Papers.SELLER,
                                Papers.CLIENT,
                                Papers.lines(2),
                                "RUB",
                                1))) {
            var pdf = PRINTER.print(document, Papers.withLogo());
            var file = Files.createTempFile("paper", ".pdf");
            Files.write(file, pdf.toArray());
            var result = PreflightParser.validate(file.toFile());
            assertThat(result.getErrorsList())
                    .extracting(error -> error.getErrorCode() + " " + error.getDetails())
                    .isEmpty();
            Files.delete(file);
        }
    }

    @Test
    void a_logo_that_cannot_be_read_gives_way_to_the_name() throws IOException {
        var broken = Bytes.copyOf(Arrays.copyOf(Papers.logo().toArray(), 60));
        var standard = ProposalTemplate.STANDARD;
        var template =
                new ProposalTemplate(
                        standard.accent(),
                        standard.columns(),
                        standard.texts(),
                        false,
                        false,
                        broken);

        var text = text(PRINTER.print(Papers.russian(Papers.lines(1)), template));

        assertThat(text).startsWith("СнабТехКомплект").doesNotContain("М. П.", "приложении банка");
    }
}
