package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.comparison.Choices;
import com.quotedesk.application.comparison.ChooseOffers;
import com.quotedesk.application.comparison.ChosenOffers;
import com.quotedesk.application.comparison.CompareQuotes;
import com.quotedesk.application.comparison.ExportComparison;
import com.quotedesk.application.comparison.OrderComparison;
import com.quotedesk.application.comparison.PriceHistory;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.rates.CurrencyRates;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.suppliers.FindSuppliers;
import com.quotedesk.application.suppliers.SupplierHistory;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

@Factory
final class ComparisonWiring {

    @Singleton
    OrderComparison orderComparison(
            Quotes quotes,
            Rfqs rfqs,
            PriceHistory history,
            CurrencyRates rates,
            CurrentSettings current,
            Clock clock,
            Settings settings) {
        return new OrderComparison(quotes, rfqs, history, rates, current, clock, settings.zone());
    }

    @Singleton
    CompareQuotes compareQuotes(OrderProgress orders, OrderComparison comparison, Choices choices) {
        return new CompareQuotes(orders, comparison, choices);
    }

    @Singleton
    ChooseOffers chooseOffers(
            Transactions transactions,
            OrderProgress orders,
            OrderComparison comparison,
            Choices choices,
            Journal journal) {
        return new ChooseOffers(transactions, orders, comparison, choices, journal);
    }

    @Singleton
    ExportComparison exportComparison(
            CompareQuotes compareQuotes, OrderProgress orders, Suppliers suppliers) {
        return new ExportComparison(compareQuotes, orders, suppliers);
    }

    @Singleton
    ChosenOffers chosenOffers(OrderProgress orders, OrderComparison comparison, Choices choices) {
        return new ChosenOffers(orders, comparison, choices);
    }

    @Singleton
    FindSuppliers findSuppliers(Suppliers suppliers, SupplierHistory history) {
        return new FindSuppliers(suppliers, history);
    }
}
