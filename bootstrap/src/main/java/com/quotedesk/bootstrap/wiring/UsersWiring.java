package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.ActivateUser;
import com.quotedesk.application.users.AddTeam;
import com.quotedesk.application.users.AddUser;
import com.quotedesk.application.users.ApiTokens;
import com.quotedesk.application.users.Chance;
import com.quotedesk.application.users.ChangeOwnProfile;
import com.quotedesk.application.users.ChangePassword;
import com.quotedesk.application.users.ChangeUser;
import com.quotedesk.application.users.CheckSecondFactor;
import com.quotedesk.application.users.CreateApiToken;
import com.quotedesk.application.users.CreateFirstAdmin;
import com.quotedesk.application.users.CurrentAccess;
import com.quotedesk.application.users.DeactivateUser;
import com.quotedesk.application.users.EndSession;
import com.quotedesk.application.users.EndSessions;
import com.quotedesk.application.users.LogIn;
import com.quotedesk.application.users.LoginAttempts;
import com.quotedesk.application.users.LoginGate;
import com.quotedesk.application.users.OpenSessions;
import com.quotedesk.application.users.PasswordHasher;
import com.quotedesk.application.users.RenameTeam;
import com.quotedesk.application.users.ResetPassword;
import com.quotedesk.application.users.RevokeApiToken;
import com.quotedesk.application.users.SecondFactors;
import com.quotedesk.application.users.SecretBox;
import com.quotedesk.application.users.Sessions;
import com.quotedesk.application.users.Teams;
import com.quotedesk.application.users.UserChanges;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.web.security.OneTimeCodes;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

@Factory
final class UsersWiring {

    @Singleton
    LoginGate loginGate(
            Transactions transactions, LoginAttempts attempts, Settings settings, Clock clock) {
        return new LoginGate(transactions, attempts, settings.access().logins(), clock);
    }

    @Singleton
    CheckSecondFactor checkSecondFactor(
            Transactions transactions,
            SecondFactors factors,
            SecretBox box,
            LoginGate gate,
            Clock clock) {
        return new CheckSecondFactor(transactions, factors, box, OneTimeCodes.totp(), gate, clock);
    }

    @Singleton
    LogIn logIn(
            Transactions transactions,
            Users users,
            Sessions sessions,
            PasswordHasher passwords,
            LoginGate gate,
            CheckSecondFactor secondFactor,
            Journal journal,
            Ids ids,
            Clock clock,
            Settings settings) {
        return new LogIn(
                transactions,
                users,
                sessions,
                passwords,
                gate,
                secondFactor,
                journal,
                ids,
                clock,
                settings.access().tokenLifetime());
    }

    @Singleton
    EndSession endSession(
            Transactions transactions, Sessions sessions, Journal journal, Clock clock) {
        return new EndSession(transactions, sessions, journal, clock);
    }

    @Singleton
    OpenSessions openSessions(Users users, Sessions sessions, Clock clock) {
        return new OpenSessions(users, sessions, clock);
    }

    @Singleton
    CreateApiToken createApiToken(
            Transactions transactions,
            ApiTokens tokens,
            Chance chance,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new CreateApiToken(transactions, tokens, chance, journal, ids, clock);
    }

    @Singleton
    RevokeApiToken revokeApiToken(
            Transactions transactions, ApiTokens tokens, Journal journal, Clock clock) {
        return new RevokeApiToken(transactions, tokens, journal, clock);
    }

    @Singleton
    CurrentAccess currentAccess(
            Transactions transactions, Sessions sessions, ApiTokens tokens, Clock clock) {
        return new CurrentAccess(transactions, sessions, tokens, clock);
    }

    @Singleton
    CreateFirstAdmin createFirstAdmin(
            Transactions transactions,
            Users users,
            PasswordHasher passwords,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new CreateFirstAdmin(
                transactions, users, passwords, PasswordPolicy.STANDARD, journal, ids, clock);
    }

    @Singleton
    UserChanges userChanges(Transactions transactions, Users users, Teams teams, Journal journal) {
        return new UserChanges(transactions, users, teams, journal);
    }

    @Singleton
    AddUser addUser(UserChanges changes, PasswordHasher passwords, Ids ids, Clock clock) {
        return new AddUser(changes, passwords, PasswordPolicy.STANDARD, ids, clock);
    }

    @Singleton
    ChangeUser changeUser(UserChanges changes) {
        return new ChangeUser(changes);
    }

    @Singleton
    ChangeOwnProfile changeOwnProfile(UserChanges changes) {
        return new ChangeOwnProfile(changes);
    }

    @Singleton
    DeactivateUser deactivateUser(UserChanges changes) {
        return new DeactivateUser(changes);
    }

    @Singleton
    ActivateUser activateUser(UserChanges changes) {
        return new ActivateUser(changes);
    }

    @Singleton
    EndSessions endSessions(UserChanges changes) {
        return new EndSessions(changes);
    }

    @Singleton
    ChangePassword changePassword(
            Transactions transactions,
            UserChanges changes,
            Sessions sessions,
            LoginGate gate,
            PasswordHasher passwords) {
        return new ChangePassword(
                transactions, changes, sessions, gate, passwords, PasswordPolicy.STANDARD);
    }

    @Singleton
    ResetPassword resetPassword(UserChanges changes, PasswordHasher passwords) {
        return new ResetPassword(changes, passwords, PasswordPolicy.STANDARD);
    }

    @Singleton
    AddTeam addTeam(Transactions transactions, Teams teams, Journal journal, Ids ids) {
        return new AddTeam(transactions, teams, journal, ids);
    }

    @Singleton
    RenameTeam renameTeam(Transactions transactions, Teams teams, Journal journal) {
        return new RenameTeam(transactions, teams, journal);
    }
}
