package com.quotedesk.persistence.suppliers;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity(value = "supplier_address", schema = "core")
record SupplierAddressRow(@Id String email, UUID supplierId, int place) {}
