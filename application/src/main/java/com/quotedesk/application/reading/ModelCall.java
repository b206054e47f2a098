package com.quotedesk.application.reading;

import com.quotedesk.application.reading.ModelSpending.Spent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question to a model, and what it cost.
 *
 * @param day the company's day whose budget it counts against
 * @param prompt the name and version of what was asked, {@code inquiry/1}
 * @param mail the Message-ID of the mail that was read, null where it has none
 * @param outcome {@code answered} or why there is no answer; null while it is under way
 * @param spent what it cost; while it is under way, what it may cost at most
 */
public record ModelCall(
        UUID id,
        Instant at,
        LocalDate day,
        String model,
        String prompt,
        @Nullable String mail,
        @Nullable String outcome,
        Spent spent) {}
