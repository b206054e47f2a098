package com.quotedesk.bootstrap.settings;

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
