package com.quotedesk.bootstrap.serve;

import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.settings.Environment;
import com.quotedesk.bootstrap.settings.Settings;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Runs the desk; every setting is an environment variable.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        var settings = Settings.read(new Environment(System.getenv()));
        var parts = new Parts();
        var untilStopped = new UntilStopped(parts::close);
        var folder = parts.start(() -> DataFolder.open(settings.dataDir()));
        tell(settings, parts.start(() -> Desk.start(settings, folder)));
        untilStopped.await();
    }

    private void tell(Settings settings, Desk desk) {
        PrintWriter out = spec.commandLine().getOut();
        if (desk.newAdminPassword() != null) {
            out.println(
                    "The first administrator is "
                            + settings.adminEmail()
                            + " with the password "
                            + desk.newAdminPassword()
                            + " (told this once).");
        }
        out.println("Quotedesk is ready on port " + settings.httpPort() + ".");
        out.flush();
    }
}
