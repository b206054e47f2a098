package com.quotedesk.bootstrap.doctor;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Finds out why something does not work. */
@Command(
        name = "doctor",
        description = "Finds out why something does not work.",
        mixinStandardHelpOptions = true,
        subcommands = DoctorMailCommand.class)
public final class DoctorCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to look at: quotedesk doctor mail");
    }
}
