package com.quotedesk.bootstrap.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Whatever is asked, quoted, converted and marked up: the answer of the API, the PDF, the sheet and
 * the database say the same, to the last kopeck.
 */
class SameNumbersIT {

    private static final String PASSWORD = "a password of this test";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PORT = Program.freePort();
    private static final Api api = new Api(PORT);

    private static Path folder;
    private static Program program;

    /**
     * An item, what a supplier wants for one, and our rule for it.
     *
     * @param roundTo null where the rule says nothing
     */
    record Wanted(
            BigDecimal quantity, BigDecimal price, int markup, int discount, String roundTo) {}

    /** What one supplier quotes and what the client is offered. */
    record Trade(
            List<Wanted> items, String quoted, String offered, String vatMode, String vatRate) {}

    @BeforeContainer
    static void start() throws IOException {
        folder = Files.createTempDirectory("same-numbers");
        program =
                Program.start(
                                Map.of("MAIL_SEND_PER_MINUTE", "10000"),
                                "demo",
                                "--port",
                                Integer.toString(PORT),
                                "--smtp-port",
                                Integer.toString(Program.freePort()),
                                "--imap-port",
                                Integer.toString(Program.freePort()),
                                "--data",
                                folder.toString(),
                                "--admin-password",
                                PASSWORD)
                        .awaitReady();
        api.logIn("admin@quotedesk.example", PASSWORD);
    }

    @AfterContainer
    static void stop() {
        program.close();
    }

    @Provide
    Arbitrary<Trade> trades() {
        var wanted =
                Combinators.combine(
                                numbers("0.001", "50000", 3),
                                numbers("0.01", "99999", 4),
                                Arbitraries.integers().between(0, 200),
                                Arbitraries.integers().between(0, 30),
                                Arbitraries.of("", "0.01", "0.1", "1", "10", "100"))
                        .as(Wanted::new);
        return Combinators.combine(
                        wanted.list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.of("RUB", "USD", "EUR", "CNY"),
                        Arbitraries.of("RUB", "USD"),
                        Arbitraries.of("INCLUDED", "EXCLUDED"),
                        Arbitraries.of("22", "10", "7.5", "0"))
                .as(Trade::new);
    }

    private static Arbitrary<BigDecimal> numbers(String least, String most, int scale) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(scale);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void the_answer_the_paper_the_sheet_and_the_database_say_the_same(@ForAll("trades") Trade trade)
            throws Exception {
        var issued = trade(trade);
        var version = issued.get("versions").get(0);
        var path = "/api/v1/proposals/" + issued.get("id").asText();

        assertThat(sheet(path)).isEqualTo(told(version));
        assertThat(kept(issued.get("id").asText())).isEqualTo(told(version));
        assertPrinted(path, version);
    }

    private static JsonNode trade(Trade trade) throws InterruptedException {
        var client = api.found("/api/v1/clients").get("items").get(0).get("id").asText();
        var supplier = api.found("/api/v1/suppliers").get("items").get(0).get("id").asText();
        var mark = UUID.randomUUID().toString();
        var items = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (var one : trade.items()) {
            var sku = mark + "-" + items.size();
            items.add(
                    "{\"name\":\"Кабель №%d\",\"sku\":\"%s\",\"quantity\":\"%s\",\"unit\":\"m\"}"
                            .formatted(items.size() + 1, sku, one.quantity().toPlainString()));
            lines.add(
                    "{\"position\":%d,\"price\":\"%s\"}"
                            .formatted(items.size(), one.price().toPlainString()));
            rule(sku, one);
        }
        var order =
                Api.done(
                        api.post(
                                "/api/v1/orders",
                                0,
                                "{\"client\":\"%s\",\"subject\":\"x\",\"items\":[%s]}"
                                        .formatted(client, String.join(",", items))));
        var path = "/api/v1/orders/" + order.get("id").asText();
        var rfq =
                Api.done(api.post(path + "/rfqs", 0, "{\"suppliers\":[\"" + supplier + "\"]}"))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText();
        await("/api/v1/rfqs/" + rfq, "status", "SENT");
        Api.done(
                api.post(
                        "/api/v1/rfqs/" + rfq + "/quotes",
                        0,
                        "{\"currency\":\"%s\",\"vat\":{\"mode\":\"%s\",\"rate\":\"%s\"},\"lines\":[%s]}"
                                .formatted(
                                        trade.quoted(),
                                        trade.vatMode(),
                                        trade.vatRate(),
                                        String.join(",", lines))));
        var bids = api.found(path + "/comparison").get("split").get("bids");
        Api.done(api.put(path + "/choices", "{\"choices\":" + bids + "}"));
        return issued(path, trade);
    }

    private static void rule(String sku, Wanted one) {
        Api.done(
                api.post(
                        "/api/v1/pricing-rules",
                        0,
                        "{\"item\":\"%s\",\"markup\":\"%d\",\"discount\":\"%d\"%s}"
                                .formatted(
                                        sku,
                                        one.markup(),
                                        one.discount(),
                                        one.roundTo().isEmpty()
                                                ? ""
                                                : ",\"roundTo\":\"" + one.roundTo() + "\"")));
    }

    private static JsonNode issued(String order, Trade trade) throws InterruptedException {
        var drafted =
                api.post(
                        order + "/proposal",
                        0,
                        "{\"currency\":\"%s\",\"language\":\"ru\",\"vatMode\":\"%s\",\"vatRate\":\"%s\"}"
                                .formatted(trade.offered(), trade.vatMode(), trade.vatRate()));
        // A kopeck rounded to hundreds is no price, and is refused.
        Assume.that(!drafted.body().contains("not-priced-nothing-left"));
        var draft = Api.done(drafted);
        var path = "/api/v1/proposals/" + draft.get("id").asText();
        Api.done(api.post(path + "/issue", draft.get("version").asLong(), "{}"));
        long end = System.nanoTime() + SOON.toNanos();
        while (api.found(path).get("versions").get(0).get("paper").isNull()) {
            assertThat(System.nanoTime()).as("a paper in time").isLessThan(end);
            Program.pause();
        }
        return api.found(path);
    }

    private static void await(String path, String field, String value) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (!api.found(path).get(field).asText().equals(value)) {
            assertThat(System.nanoTime()).as(api.found(path).toString()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** Quantity, price, net, tax and gross of each line, and the totals. */
    private static List<List<BigDecimal>> told(JsonNode version) {
        var rows = new ArrayList<List<BigDecimal>>();
        for (var line : version.get("lines")) {
            rows.add(
                    numbers(
                            line.get("quantity").asText(),
                            line.get("price").get("amount").asText(),
                            amount(line.get("amounts"), "net"),
                            amount(line.get("amounts"), "vat"),
                            amount(line.get("amounts"), "gross")));
        }
        var total = version.get("total");
        rows.add(numbers(amount(total, "net"), amount(total, "vat"), amount(total, "gross")));
        return rows;
    }

    private static String amount(JsonNode amounts, String name) {
        return amounts.get(name).get("amount").asText();
    }

    private static List<BigDecimal> numbers(String... texts) {
        return List.of(texts).stream()
                .map(text -> new BigDecimal(text).stripTrailingZeros())
                .toList();
    }

    private static List<List<BigDecimal>> sheet(String path) throws IOException {
        var file = api.bytes(path + "/versions/1/export?format=xlsx&language=ru");
        var rows = new ArrayList<List<BigDecimal>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            for (int i = 1; i < sheet.getLastRowNum(); i++) {
                var row = sheet.getRow(i);
                rows.add(cells(row, 3, 5, 8, 9, 10));
            }
            rows.add(cells(sheet.getRow(sheet.getLastRowNum()), 8, 9, 10));
        }
        return rows;
    }

    private static List<BigDecimal> cells(XSSFRow row, int... columns) {
        var numbers = new ArrayList<BigDecimal>();
        for (int column : columns) {
            // The text that stands in the file: a double would round it.
            numbers.add(
                    new BigDecimal(
                                    row.getCell(column).getCellType() == CellType.NUMERIC
                                            ? row.getCell(column).getRawValue()
                                            : row.getCell(column).getStringCellValue())
                            .stripTrailingZeros());
        }
        return numbers;
    }

    private static List<List<BigDecimal>> kept(String proposal) throws IOException, SQLException {
        var rows = new ArrayList<List<BigDecimal>>();
        try (var database = DriverManager.getConnection(databaseUrl(), "postgres", "postgres");
                var lines =
                        database.prepareStatement(
                                """
                                SELECT quantity, price, net, vat, gross FROM sales.proposal_line
                                WHERE proposal_id = ?::uuid ORDER BY line""");
                var total =
                        database.prepareStatement(
                                """
                                SELECT sum(net), sum(vat), max(v.total)
                                FROM sales.proposal_line l
                                JOIN sales.proposal_version v USING (proposal_id, revision)
                                WHERE proposal_id = ?::uuid""")) {
            lines.setString(1, proposal);
            try (var found = lines.executeQuery()) {
                while (found.next()) {
                    var row = new ArrayList<BigDecimal>();
                    for (int i = 1; i <= 5; i++) {
                        row.add(found.getBigDecimal(i).stripTrailingZeros());
                    }
                    rows.add(row);
                }
            }
            total.setString(1, proposal);
            try (var found = total.executeQuery()) {
                found.next();
                rows.add(
                        List.of(
                                found.getBigDecimal(1).stripTrailingZeros(),
                                found.getBigDecimal(2).stripTrailingZeros(),
                                found.getBigDecimal(3).stripTrailingZeros()));
            }
        }
        return rows;
    }

    private static String databaseUrl() throws IOException {
        return EmbeddedPostgresFile.url(folder.resolve("postgres"));
    }

    /** Every amount stands in the paper as often as it is told. */
    private static void assertPrinted(String path, JsonNode version) throws IOException {
        var text = printed(api.bytes(path + "/versions/1/pdf"));
        var expected = new ArrayList<String>();
        for (var line : version.get("lines")) {
            expected.add(amount(line.get("amounts"), "gross"));
            expected.add(line.get("price").get("amount").asText());
            expected.add(line.get("quantity").asText());
        }
        for (var name : List.of("net", "vat", "gross")) {
            expected.add(amount(version.get("total"), name));
        }
        var counts =
                expected.stream()
                        .map(SameNumbersIT::russian)
                        .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        counts.forEach(
                (number, times) ->
                        assertThat(text.split(Pattern.quote(number), -1).length - 1L)
                                .as("%s in %s", number, text)
                                .isGreaterThanOrEqualTo(times));
    }

    /** As the paper writes it, with no space between thousands. */
    private static String russian(String number) {
        var plain = new BigDecimal(number).stripTrailingZeros();
        boolean amount = number.indexOf('.') > 0 && number.length() - number.indexOf('.') == 3;
        return (amount && plain.scale() < 2 ? plain.setScale(2) : plain)
                .toPlainString()
                .replace('.', ',');
    }

    private static String printed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]", "");
        }
    }
}
