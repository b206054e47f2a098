package com.quotedesk.bootstrap;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is, as its jar says. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "quotedesk "
                    + Objects.requireNonNullElse(
                            Main.class.getPackage().getImplementationVersion(), "from its sources"),
            "Java " + Runtime.version()
        };
    }
}
