package com.quotedesk.bootstrap;

import com.quotedesk.bootstrap.audit.AuditCommand;
import com.quotedesk.bootstrap.demo.DemoCommand;
import com.quotedesk.bootstrap.doctor.DoctorCommand;
import com.quotedesk.bootstrap.reading.ReadCommand;
import com.quotedesk.bootstrap.serve.ServeCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. A command ends with 0 when it did its work and with 2 when it could not begin. */
@Command(
        name = "quotedesk",
        description = "The e-mail-driven order, RFQ and quote desk.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ReadCommand.class,
            AuditCommand.class,
            DoctorCommand.class
        })
public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        // Names in Cyrillic are printed as such, whatever the locale of the shell.
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var commandLine =
                new CommandLine(new Main())
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(
                                (failure, command, parsed) -> {
                                    if (failure instanceof StartFailure mendable) {
                                        mendable.lines()
                                                .forEach(line -> err.println("quotedesk: " + line));
                                        return CommandLine.ExitCode.USAGE;
                                    }
                                    log.debug("the command failed", failure);
                                    err.println("quotedesk: it failed: " + failure);
                                    return CommandLine.ExitCode.USAGE;
                                });
        if (arguments.length == 0) {
            commandLine.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(arguments);
    }
}
