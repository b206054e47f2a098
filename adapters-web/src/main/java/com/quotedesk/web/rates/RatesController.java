package com.quotedesk.web.rates;

import com.quotedesk.application.rates.SetRate;
import com.quotedesk.application.rates.StoredRates;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What currencies are worth. */
@Controller("/api/v1/rates")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RatesController {

    /**
     * @param from a currency of ISO 4217
     * @param to another
     * @param rate how much of {@code to} one of {@code from} costs: a decimal as text
     */
    @Serdeable
    record NewRate(@Nullable String from, @Nullable String to, @Nullable String rate) {}

    /**
     * @param rate how much of {@code to} one of {@code from} costs: a decimal as text
     * @param date the day from which it holds
     * @param source who says so
     */
    @Serdeable
    record RateResponse(String from, String to, String rate, LocalDate date, String source) {
        static RateResponse of(ExchangeRate rate) {
            return new RateResponse(
                    rate.from().getCurrencyCode(),
                    rate.to().getCurrencyCode(),
                    rate.rate().toPlainString(),
                    rate.date(),
                    rate.source());
        }
    }

    @Serdeable
    record RatesResponse(List<RateResponse> items) {}

    private final StoredRates rates;
    private final SetRate setRate;
    private final Callers callers;

    RatesController(StoredRates rates, SetRate setRate, Callers callers) {
        this.rates = rates;
        this.setRate = setRate;
        this.callers = callers;
    }

    /** List the rates that hold: the latest of every two currencies. */
    @Get
    RatesResponse list() {
        return new RatesResponse(rates.current().stream().map(RateResponse::of).toList());
    }

    /**
     * Write a rate down by hand.
     *
     * <p>It holds from today on, until a later one is published.
     */
    @Post
    RateResponse set(Authentication caller, @Body NewRate sent) {
        var fields = new Fields();
        var command =
                new SetRate.Command(
                        callers.access(caller),
                        fields.currency("from", sent.from()),
                        fields.currency("to", sent.to()),
                        fields.price("rate", sent.rate()));
        fields.refuseWrong();
        return switch (setRate.set(command)) {
            case SetRate.Outcome.Kept(var rate) -> RateResponse.of(rate);
            case SetRate.Outcome.Forbidden _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case SetRate.Outcome.SameCurrency _ ->
                    throw ProblemException.wrong(List.of(Wrong.of("to", "value.same-currency")));
            case SetRate.Outcome.NotARate _ ->
                    throw ProblemException.wrong(List.of(Wrong.of("rate", "value.rate")));
        };
    }
}
