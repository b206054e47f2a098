package com.quotedesk.bootstrap.audit;

import com.quotedesk.application.audit.SealAudit;
import com.quotedesk.application.audit.VerifyAudit;
import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.serve.Foundation;
import com.quotedesk.bootstrap.settings.Environment;
import com.quotedesk.bootstrap.settings.Setting;
import com.quotedesk.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recomputes the journal's chain; ends with 0 where it holds and with 1 where it is broken. */
@Command(
        name = "verify",
        description =
                "Recomputes the chain of the journal. With the embedded database the desk must be"
                        + " stopped first.",
        mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {

    @Option(names = "--data", description = "the data folder; DATA_DIR if missing")
    private @Nullable Path data;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        var variables = new HashMap<>(System.getenv());
        if (data != null) {
            variables.put(Setting.DATA_DIR.name(), data.toString());
        }
        var settings = Settings.read(new Environment(variables));
        try (var folder = DataFolder.open(settings.dataDir());
                var foundation = Foundation.lay(settings, folder)) {
            foundation.get(SealAudit.class).seal();
            var out = spec.commandLine().getOut();
            return switch (foundation.get(VerifyAudit.class).verify()) {
                case VerifyAudit.Outcome.Intact(var head) -> {
                    out.println(
                            "The journal is intact: "
                                    + head.position()
                                    + " entries, head "
                                    + head.hash());
                    yield 0;
                }
                case VerifyAudit.Outcome.Broken(var position, var entry) -> {
                    out.println(
                            "The journal is broken at position " + position + ", entry " + entry);
                    yield 1;
                }
            };
        }
    }
}
