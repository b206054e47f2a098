package com.quotedesk.domain.pricing;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.suppliers.SupplierId;
import java.util.Locale;

/** What a pricing rule is about. The narrower one has the say. */
public sealed interface RuleScope {

    boolean covers(Goods goods);

    /** From 1; the smaller one has the say. */
    int rank();

    /** The scope as traces and the journal tell it: {@code category:cable}. */
    String code();

    /** One article. */
    record Item(String sku) implements RuleScope {
        public Item {
            sku = key(sku);
        }

        @Override
        public boolean covers(Goods goods) {
            return goods.sku() != null && key(goods.sku()).equals(sku);
        }

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String code() {
            return "item:" + sku;
        }
    }

    /** Whatever one supplier delivers. */
    record OneSupplier(SupplierId supplier) implements RuleScope {
        @Override
        public boolean covers(Goods goods) {
            return supplier.equals(goods.supplier());
        }

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String code() {
            return "supplier:" + supplier;
        }
    }

    /** Goods of one category. */
    record Category(String category) implements RuleScope {
        public Category {
            category = key(category);
        }

        @Override
        public boolean covers(Goods goods) {
            return goods.category() != null && key(goods.category()).equals(category);
        }

        @Override
        public int rank() {
            return 3;
        }

        @Override
        public String code() {
            return "category:" + category;
        }
    }

    /** Whatever one client buys. */
    record OneClient(ClientId client) implements RuleScope {
        @Override
        public boolean covers(Goods goods) {
            return client.equals(goods.client());
        }

        @Override
        public int rank() {
            return 4;
        }

        @Override
        public String code() {
            return "client:" + client;
        }
    }

    /** Everything that no other rule speaks of. */
    record Everything() implements RuleScope {
        @Override
        public boolean covers(Goods goods) {
            return true;
        }

        @Override
        public int rank() {
            return 5;
        }

        @Override
        public String code() {
            return "default";
        }
    }

    private static String key(String text) {
        var key = text.strip().toLowerCase(Locale.ROOT);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a rule is about something");
        }
        return key;
    }
}
