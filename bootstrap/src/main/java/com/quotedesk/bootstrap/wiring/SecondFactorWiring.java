package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.BeginSecondFactor;
import com.quotedesk.application.users.Chance;
import com.quotedesk.application.users.CheckSecondFactor;
import com.quotedesk.application.users.ConfirmSecondFactor;
import com.quotedesk.application.users.RemoveSecondFactor;
import com.quotedesk.application.users.ResetSecondFactor;
import com.quotedesk.application.users.SecondFactors;
import com.quotedesk.application.users.SecretBox;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** How the second thing comes about that users prove themselves with. */
@Factory
final class SecondFactorWiring {

    @Singleton
    BeginSecondFactor beginSecondFactor(
            Transactions transactions, SecondFactors factors, SecretBox box, Chance chance) {
        return new BeginSecondFactor(transactions, factors, box, chance);
    }

    @Singleton
    ConfirmSecondFactor confirmSecondFactor(
            Transactions transactions,
            SecondFactors factors,
            CheckSecondFactor check,
            Chance chance,
            Journal journal) {
        return new ConfirmSecondFactor(transactions, factors, check, chance, journal);
    }

    @Singleton
    RemoveSecondFactor removeSecondFactor(
            Transactions transactions,
            SecondFactors factors,
            CheckSecondFactor check,
            Journal journal) {
        return new RemoveSecondFactor(transactions, factors, check, journal);
    }

    @Singleton
    ResetSecondFactor resetSecondFactor(
            Transactions transactions, Users users, SecondFactors factors, Journal journal) {
        return new ResetSecondFactor(transactions, users, factors, journal);
    }
}
