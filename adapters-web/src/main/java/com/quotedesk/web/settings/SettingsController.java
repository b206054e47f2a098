package com.quotedesk.web.settings;

import com.quotedesk.application.settings.ChangeSetting;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.domain.settings.SettingFault;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people change while the desk runs. */
@Controller("/api/v1/settings")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SettingsController {

    /**
     * @param value null to let the environment and the standard hold again
     * @param reason why, for the journal
     */
    @Serdeable
    record NewValue(@Nullable String value, @Nullable String reason) {
        @Override
        public String toString() {
            return "NewValue[]";
        }
    }

    /**
     * @param source {@code DATABASE}, {@code ENVIRONMENT} or {@code STANDARD}
     * @param standard what holds where nobody says otherwise
     * @param version what a change must have seen, 0 where nobody changed it yet
     */
    @Serdeable
    record SettingResponse(
            String key,
            String type,
            String value,
            String source,
            String standard,
            String variable,
            long version) {

        static <T> SettingResponse of(CurrentSettings.Current<T> current) {
            var definition = current.definition();
            return new SettingResponse(
                    definition.key(),
                    type(definition.standard()),
                    current.text(),
                    current.source().name(),
                    definition.secret() ? "***" : definition.write(definition.standard()),
                    definition.variable(),
                    current.version());
        }

        private static String type(Object value) {
            return switch (value) {
                case Integer _ -> "number";
                case Duration _ -> "duration";
                case BigDecimal _ -> "decimal";
                case Currency _ -> "currency";
                default -> "text";
            };
        }
    }

    @Serdeable
    record SettingsResponse(List<SettingResponse> items) {}

    private final CurrentSettings settings;
    private final ChangeSetting changeSetting;
    private final Callers callers;

    SettingsController(CurrentSettings settings, ChangeSetting changeSetting, Callers callers) {
        this.settings = settings;
        this.changeSetting = changeSetting;
        this.callers = callers;
    }

    /** List the settings: what holds, where it comes from, what may be set. */
    @Get
    SettingsResponse list(Authentication caller) {
        if (!callers.access(caller).may(Permission.CHANGE_SETTINGS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        return new SettingsResponse(shown());
    }

    /** Change a setting, or go back to what held without it. */
    @Put("/{key}")
    HttpResponse<SettingResponse> change(
            HttpRequest<?> request, Authentication caller, String key, @Body NewValue next) {
        var by = callers.access(caller);
        if (!by.may(Permission.CHANGE_SETTINGS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        long seen = Versions.seen(request);
        var fields = new Fields();
        var value = fields.optionalText("value", next.value());
        var reason = fields.optionalText("reason", next.reason());
        fields.refuseWrong();
        return switch (changeSetting.change(
                new ChangeSetting.Command(by, key, seen, value, reason))) {
            case ChangeSetting.Outcome.Changed(var kept) ->
                    Versions.ok(
                            shown().stream()
                                    .filter(one -> one.key().equals(key))
                                    .findFirst()
                                    .orElseThrow(),
                            kept.version());
            case ChangeSetting.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case ChangeSetting.Outcome.Unknown _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ChangeSetting.Outcome.Secret _ -> throw ProblemException.refused("setting-secret");
            case ChangeSetting.Outcome.Wrong(var fault) -> throw wrong(fault);
            case ChangeSetting.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
        };
    }

    private List<SettingResponse> shown() {
        return settings.all().stream().<SettingResponse>map(SettingResponse::of).toList();
    }

    /** {@code setting.number.range} is told as {@code value.setting-number-range}. */
    private static ProblemException wrong(SettingFault fault) {
        return ProblemException.wrong(
                List.of(
                        Wrong.of(
                                "value",
                                "value." + fault.message().replace('.', '-'),
                                Objects.requireNonNullElse(fault.data().get("least"), ""),
                                Objects.requireNonNullElse(fault.data().get("most"), ""))));
    }
}
