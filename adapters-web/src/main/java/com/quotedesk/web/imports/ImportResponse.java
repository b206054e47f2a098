package com.quotedesk.web.imports;

import com.quotedesk.application.imports.ImportFault;
import com.quotedesk.application.imports.TableImport;
import com.quotedesk.domain.reading.Language;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that was brought in.
 *
 * @param kind {@code CLIENTS} or {@code SUPPLIERS}
 * @param trial nothing is written down: it is only told what would be
 * @param state {@code WAITING}, {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param created how many companies were, or would be, added
 * @param same how many are so already
 * @param wrong how many are left out
 * @param faults at most a thousand
 */
@Serdeable
record ImportResponse(
        UUID id,
        String kind,
        String name,
        boolean trial,
        String state,
        Instant begunAt,
        @Nullable Instant endedAt,
        int created,
        int changed,
        int same,
        int wrong,
        List<FaultResponse> faults) {

    /**
     * What is wrong with a cell.
     *
     * @param cell {@code C5}; empty where the whole is meant
     * @param found what stands there
     * @param message in the reader's language
     */
    @Serdeable
    record FaultResponse(String cell, String code, String found, String message) {
        static FaultResponse of(ImportFault fault, Language language) {
            return new FaultResponse(
                    fault.cell(),
                    fault.kind().name(),
                    fault.found(),
                    fault.kind().message(language));
        }
    }

    static ImportResponse of(TableImport told, Language language) {
        var tally = told.tally();
        return new ImportResponse(
                told.id(),
                told.kind().name(),
                told.name(),
                told.trial(),
                told.state().name(),
                told.begunAt(),
                told.endedAt(),
                tally.created(),
                tally.changed(),
                tally.same(),
                tally.wrong(),
                told.faults().stream().map(fault -> FaultResponse.of(fault, language)).toList());
    }
}
