package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.settings.ChangeSetting;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.settings.StoredSettings;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.settings.DeskSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class SettingsWiring {

    @Singleton
    CurrentSettings currentSettings(StoredSettings stored, Settings settings) {
        return new CurrentSettings(DeskSettings.ALL, stored, settings.desk());
    }

    @Singleton
    ChangeSetting changeSetting(Transactions transactions, StoredSettings stored, Journal journal) {
        return new ChangeSetting(transactions, DeskSettings.ALL, stored, journal);
    }
}
