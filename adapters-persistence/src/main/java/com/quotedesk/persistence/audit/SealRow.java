package com.quotedesk.persistence.audit;

import com.quotedesk.domain.audit.Seal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity(value = "audit_seal", schema = "ops")
record SealRow(@Id Long position, UUID entryId, String hash) {
    Seal toSeal() {
        return new Seal(position, hash);
    }
}
