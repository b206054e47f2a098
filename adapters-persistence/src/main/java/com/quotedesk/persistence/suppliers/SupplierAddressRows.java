package com.quotedesk.persistence.suppliers;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SupplierAddressRows extends CrudRepository<SupplierAddressRow, String> {

    List<SupplierAddressRow> findBySupplierIdOrderByPlace(UUID supplierId);

    List<SupplierAddressRow> findAllOrderByPlace();

    boolean existsByEmailIn(Collection<String> emails);
}
