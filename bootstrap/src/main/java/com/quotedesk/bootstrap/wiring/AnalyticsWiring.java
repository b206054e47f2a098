package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.analytics.ChosenPeriod;
import com.quotedesk.application.analytics.ExportFigures;
import com.quotedesk.application.analytics.FigureBoard;
import com.quotedesk.application.analytics.Figures;
import com.quotedesk.application.analytics.FollowDays;
import com.quotedesk.application.analytics.KeepFigures;
import com.quotedesk.application.analytics.RankClients;
import com.quotedesk.application.analytics.RankSuppliers;
import com.quotedesk.application.analytics.ReadSummary;
import com.quotedesk.application.analytics.RecountFigures;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.events.EventReaders;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.settings.DeskSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Figures that are kept up to date. */
@Factory
final class AnalyticsWiring {

    /** How old figures are at most, together with the job's rest. */
    private static final Duration SHOWN_AGAIN = Duration.ofSeconds(2);

    /** A ranking looks at all facts of its period, and changes little meanwhile. */
    private static final Duration RANKINGS_SHOWN_AGAIN = Duration.ofSeconds(30);

    private static final Duration KEPT_EVERY = Duration.ofSeconds(2);
    private static final Duration RECOUNTED_EVERY = Duration.ofDays(30);

    @Singleton
    ChosenPeriod chosenPeriod(Clock clock, Settings settings) {
        return new ChosenPeriod(clock, settings.zone());
    }

    @Singleton
    ReadSummary readSummary(FigureBoard board, Clock clock) {
        return new ReadSummary(board, SHOWN_AGAIN, clock);
    }

    @Singleton
    FollowDays followDays(FigureBoard board) {
        return new FollowDays(board);
    }

    @Singleton
    RankClients rankClients(FigureBoard board, CurrentSettings current, Clock clock) {
        return new RankClients(
                board,
                () -> current.get(DeskSettings.COMPANY_CURRENCY),
                RANKINGS_SHOWN_AGAIN,
                clock);
    }

    @Singleton
    RankSuppliers rankSuppliers(FigureBoard board, Clock clock) {
        return new RankSuppliers(board, RANKINGS_SHOWN_AGAIN, clock);
    }

    @Singleton
    ExportFigures exportFigures(
            ReadSummary readSummary,
            FollowDays followDays,
            RankClients rankClients,
            RankSuppliers rankSuppliers) {
        return new ExportFigures(readSummary, followDays, rankClients, rankSuppliers);
    }

    @Singleton
    @Named("keep-figures")
    RecurringJob keeping(
            Transactions transactions,
            EventLog events,
            EventReaders readers,
            Figures figures,
            Settings settings) {
        var keepFigures = new KeepFigures(transactions, events, readers, figures, settings.zone());
        return new RecurringJob("keep-figures", KEPT_EVERY, () -> untilThereIsNoMore(keepFigures));
    }

    private static void untilThereIsNoMore(KeepFigures keepFigures) {
        boolean more = true;
        while (more) {
            more = keepFigures.keep();
        }
    }

    @Singleton
    @Named("recount-figures")
    RecurringJob recounting(
            Transactions transactions, EventReaders readers, Figures figures, Settings settings) {
        var recountFigures = new RecountFigures(transactions, readers, figures, settings.zone());
        return new RecurringJob("recount-figures", RECOUNTED_EVERY, recountFigures::recount);
    }
}
