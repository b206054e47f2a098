package com.quotedesk.bootstrap.audit;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with the journal from the command line. */
@Command(
        name = "audit",
        description = "Checks the journal of all changes.",
        mixinStandardHelpOptions = true,
        subcommands = VerifyAuditCommand.class)
public final class AuditCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do: quotedesk audit verify");
    }
}
