package com.quotedesk.bootstrap.serve;

import com.quotedesk.application.users.CreateFirstAdmin;
import com.quotedesk.bootstrap.StartFailure;
import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.embedded.Ports;
import com.quotedesk.bootstrap.mail.DeliveryWork;
import com.quotedesk.bootstrap.mail.MailWork;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.persistence.jobs.JobScheduler;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import org.jspecify.annotations.Nullable;

/** The running program: its foundation, its HTTP server, its rounds. */
public final class Desk implements AutoCloseable {

    private static final int ADMIN_PASSWORD_LENGTH = 16;

    private final Foundation foundation;
    private final @Nullable String newAdminPassword;

    private Desk(Foundation foundation, @Nullable String newAdminPassword) {
        this.foundation = foundation;
        this.newAdminPassword = newAdminPassword;
    }

    /**
     * Starts all of it, or nothing.
     *
     * @throws StartFailure saying what whoever started it can mend
     */
    public static Desk start(Settings settings, DataFolder folder) {
        Ports.refuseTaken(settings.httpHost(), settings.httpPort(), "HTTP_PORT or --port");
        var foundation = Foundation.lay(settings, folder);
        try {
            var newAdminPassword = createFirstAdmin(foundation, settings);
            foundation.get(EmbeddedServer.class).start();
            foundation.get(JobScheduler.class).start();
            foundation.get(MailWork.class).start();
            foundation.get(DeliveryWork.class).start();
            return new Desk(foundation, newAdminPassword);
        } catch (ServerStartupException failure) {
            foundation.close();
            throw new StartFailure(
                    "the HTTP server could not take port "
                            + settings.httpPort()
                            + ": choose another with HTTP_PORT or --port",
                    failure);
        } catch (RuntimeException failure) {
            foundation.close();
            throw failure;
        }
    }

    private static @Nullable String createFirstAdmin(Foundation foundation, Settings settings) {
        var given = settings.adminPassword();
        var password = given == null ? Passwords.makeUp(ADMIN_PASSWORD_LENGTH) : given;
        var outcome =
                foundation
                        .get(CreateFirstAdmin.class)
                        .create(new CreateFirstAdmin.Command(settings.adminEmail(), password));
        return switch (outcome) {
            case CreateFirstAdmin.Outcome.Created _ -> given == null ? password : null;
            case CreateFirstAdmin.Outcome.NotNeeded _ -> null;
            case CreateFirstAdmin.Outcome.WeakPassword(var fault) ->
                    throw new StartFailure(weak(fault));
        };
    }

    private static String weak(PasswordPolicy.Fault fault) {
        return "ADMIN_PASSWORD is not good enough: "
                + switch (fault) {
                    case TOO_SHORT ->
                            "it must have at least "
                                    + PasswordPolicy.STANDARD.leastLength()
                                    + " characters";
                    case TOO_LONG ->
                            "it must have at most " + PasswordPolicy.MOST_LENGTH + " characters";
                    case ADDRESS -> "it is the mail address, or a part of it";
                    case COMMON -> "it is one of those that everybody tries first";
                };
    }

    /** The password that was made up for the first administrator; null where none was. */
    public @Nullable String newAdminPassword() {
        return newAdminPassword;
    }

    public <T> T get(Class<T> type) {
        return foundation.get(type);
    }

    @Override
    public void close() {
        // First the rounds: they would find the database gone.
        foundation.get(MailWork.class).close();
        foundation.get(DeliveryWork.class).close();
        foundation.get(JobScheduler.class).stop();
        foundation.close();
    }
}
