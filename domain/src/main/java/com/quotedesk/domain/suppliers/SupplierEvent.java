package com.quotedesk.domain.suppliers;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;

/** What happens to suppliers. */
public sealed interface SupplierEvent extends DomainEvent {

    SupplierId supplier();

    @Override
    default Subject subject() {
        return new Subject("supplier", supplier().value());
    }

    record Created(SupplierId supplier, String name) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.created.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("name", name);
        }
    }

    record Changed(SupplierId supplier, String name) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.changed.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("name", name);
        }
    }

    record Blocked(SupplierId supplier, String reason) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.blocked.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("reason", reason);
        }
    }

    record Unblocked(SupplierId supplier) implements SupplierEvent {
        @Override
        public String type() {
            return "supplier.unblocked.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of();
        }
    }
}
