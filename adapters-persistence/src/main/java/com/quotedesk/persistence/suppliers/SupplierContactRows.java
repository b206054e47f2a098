package com.quotedesk.persistence.suppliers;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SupplierContactRows extends CrudRepository<SupplierContactRow, String> {

    List<SupplierContactRow> findBySupplierIdOrderByPlace(UUID supplierId);

    List<SupplierContactRow> findAllOrderByPlace();

    List<SupplierContactRow> findByEmailIn(Collection<String> emails);

    void deleteBySupplierId(UUID supplierId);
}
