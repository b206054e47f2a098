package com.quotedesk.web.analytics;

import com.quotedesk.application.analytics.ChosenPeriod;
import com.quotedesk.application.analytics.FigureRequest;
import com.quotedesk.application.analytics.Period;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.ListParameters;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Reads whose figures are asked for, and of when. */
@Singleton
final class FigureParameters {

    /** What stands in where nothing can be asked, until that is told. */
    private static final Period NONE = new Period(LocalDate.EPOCH, LocalDate.EPOCH);

    private final ChosenPeriod chosenPeriod;
    private final Callers callers;

    FigureParameters(ChosenPeriod chosenPeriod, Callers callers) {
        this.chosenPeriod = chosenPeriod;
        this.callers = callers;
    }

    /** What is wrong is told with what else is wrong. */
    FigureRequest read(ListParameters parameters, Authentication caller) {
        var from = parameters.day("from").orElse(null);
        var until = parameters.day("until").orElse(null);
        var manager = parameters.id("manager").map(UserId::new).orElse(null);
        var period = chosenPeriod.of(from, until);
        if (period.isEmpty()) {
            parameters.refuse(Wrong.of("until", "value.period", Period.MOST_DAYS));
        }
        return new FigureRequest(callers.access(caller), manager, period.orElse(NONE));
    }
}
