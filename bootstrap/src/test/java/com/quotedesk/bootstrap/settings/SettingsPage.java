package com.quotedesk.bootstrap.settings;

import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.settings.SettingDefinition;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of docs/configuration.md, as it must stand there. */
final class SettingsPage {

    private SettingsPage() {}

    static String table() {
        return Arrays.stream(Setting.values())
                .map(SettingsPage::row)
                .collect(
                        Collectors.joining(
                                "\n",
                                "| variable | default | meaning |\n| --- | --- | --- |\n",
                                "\n"));
    }

    static String deskTable() {
        return DeskSettings.ALL.stream()
                .map(SettingsPage::row)
                .collect(
                        Collectors.joining(
                                "\n",
                                "| setting | variable | default |\n| --- | --- | --- |\n",
                                "\n"));
    }

    private static <T> String row(SettingDefinition<T> setting) {
        return "| `"
                + setting.key()
                + "` | `"
                + setting.variable()
                + "` | `"
                + setting.write(setting.standard())
                + "` |";
    }

    private static String row(Setting setting) {
        var standard = setting.standard() == null ? "" : "`" + setting.standard() + "`";
        var secret =
                setting.secret() ? " Or the file that `" + setting.name() + "_FILE` names." : "";
        return "| `"
                + setting.name()
                + "` | "
                + standard
                + " | "
                + setting.meaning()
                + secret
                + " |";
    }
}
