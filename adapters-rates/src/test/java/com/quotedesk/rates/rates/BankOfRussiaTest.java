package com.quotedesk.rates.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.rates.RateSource;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.ExchangeRate;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BankOfRussiaTest {

    private static final Charset BANKS = Charset.forName("windows-1251");
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>";
    private static final String GOOD =
            HEAD
                    + "<ValCurs Date=\"21.11.2026\" name=\"Foreign Currency Market\">"
                    + currency("USD", "1", "80,1234")
                    + currency("JPY", "100", "53,8811")
                    + currency("XDR", "1", "108,0")
                    + currency("ZZQ", "1", "5")
                    + "</ValCurs>";

    private HttpServer server;
    private RateSource source;

    @BeforeEach
    void a_bank() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        source =
                BankOfRussia.rates(
                        new BankOfRussia.Config(
                                URI.create(
                                        "http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                                Duration.ofMillis(300),
                                50_000));
    }

    @AfterEach
    void closes() {
        server.stop(0);
    }

    @Test
    void roubles_for_one_of_each_currency_that_we_know() {
        answer(200, GOOD);

        assertThat(source.rates()).containsExactly(rate("USD", "80.1234"), rate("JPY", "0.538811"));
    }

    @Test
    void an_answer_that_is_not_to_be_had_is_worth_another_try() {
        answer(503, "later");

        assertThatThrownBy(source::rates).isInstanceOf(PortFailure.Unavailable.class);
        server.stop(0);
        assertThatThrownBy(source::rates).isInstanceOf(PortFailure.Unavailable.class);
    }

    @Test
    void a_bank_that_says_nothing_is_not_waited_for() {
        server.createContext("/", exchange -> sleep());

        assertThatThrownBy(source::rates).isInstanceOf(PortFailure.Unavailable.class);
    }

    @Test
    void a_bank_that_does_not_end_its_answer_is_not_waited_for() {
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(HEAD.getBytes(BANKS));
                    exchange.getResponseBody().flush();
                    sleep();
                });

        assertThatThrownBy(source::rates).isInstanceOf(PortFailure.Unavailable.class);
    }

    @Test
    void nobody_is_followed_elsewhere() {
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });

        assertThatThrownBy(source::rates).isInstanceOf(PortFailure.Rejected.class);
    }

    @Test
    void an_answer_without_end_is_refused() {
        answer(200, GOOD + " ".repeat(60_000));

        assertThatThrownBy(source::rates).isInstanceOf(PortFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>maintenance</body></html>",
                "<ValCurs name=\"x\"/>",
                "<ValCurs Date=\"2026-11-21\"/>",
                "<ValCurs Date=\"21.11.2026\"/>",
                "<ValCurs Date=\"21.11.2026\"><Valute><CharCode>USD</CharCode></Valute></ValCurs>",
                "<ValCurs Date=\"21.11.2026\"><Valute><CharCode>USD</CharCode><Nominal>1</Nominal>"
                        + "<Value>-5</Value></Valute></ValCurs>",
                "<ValCurs Date=\"21.11.2026\"><Valute><CharCode>USD</CharCode><Nominal>1</Nominal>"
                        + "<Value>eighty</Value></Valute></ValCurs>",
                "<!DOCTYPE ValCurs [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<ValCurs Date=\"21.11.2026\"><Valute><CharCode>&x;</CharCode></Valute></ValCurs>"
            })
    void what_is_no_list_of_rates_is_refused(String answer) {
        answer(200, answer);

        assertThatThrownBy(source::rates).isInstanceOf(PortFailure.Rejected.class);
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> answer(exchange, status, body.getBytes(BANKS)));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExchangeRate rate(String currency, String rate) {
        return new ExchangeRate(
                Currency.getInstance(currency),
                Currency.getInstance("RUB"),
                new BigDecimal(rate),
                LocalDate.of(2026, 11, 21),
                "cbr");
    }

    private static String currency(String code, String nominal, String value) {
        return "<Valute ID=\"R01\"><NumCode>1</NumCode><CharCode>"
                + code
                + "</CharCode><Nominal>"
                + nominal
                + "</Nominal><Name>Валюта</Name><Value>"
                + value
                + "</Value><VunitRate>1</VunitRate></Valute>";
    }
}
