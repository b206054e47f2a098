package com.quotedesk.rates.rates;

import com.quotedesk.application.rates.RateSource;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.ExchangeRate;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The daily rates of the Bank of Russia; its description of the service is at
 * https://www.cbr.ru/development/SXML/.
 */
final class BankOfRussiaRateSource implements RateSource {

    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final BankOfRussia.Config config;
    private final HttpClient client;

    BankOfRussiaRateSource(BankOfRussia.Config config) {
        this.config = config;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(config.timeout())
                        .followRedirects(Redirect.NEVER)
                        .build();
    }

    @Override
    public List<ExchangeRate> rates() {
        var request =
                HttpRequest.newBuilder(config.address()).timeout(config.timeout()).GET().build();
        var answer =
                client.sendAsync(
                        request,
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), config.maxBytes()));
        return DailyRates.parse(body(answer));
    }

    /** The request's own time-out ends with the headers; this one is for the whole answer. */
    private byte[] body(CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            var response = answer.get(config.timeout().toMillis() * 2, TimeUnit.MILLISECONDS);
            int status = response.statusCode();
            if (status >= SERVER_ERROR) {
                throw new PortFailure.Unavailable("the bank answered " + status, null);
            }
            if (status != OK) {
                throw new PortFailure.Rejected("the bank answered " + status, null);
            }
            return response.body();
        } catch (ExecutionException | TimeoutException failure) {
            answer.cancel(true);
            throw new PortFailure.Unavailable(
                    "the bank at " + config.address() + " cannot be asked", failure);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PortFailure.Unavailable("asking the bank was stopped", stopped);
        }
    }
}
