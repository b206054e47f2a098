package com.quotedesk.planted.web;

import com.quotedesk.planted.application.a.Port;
import com.quotedesk.planted.application.b.KnowsPort;
import com.quotedesk.planted.persistence.RowsHelper;
import java.sql.Connection;

/** Breaks: adapters are hidden, final and apart; technology stays home; nothing static changes. */
public class PublicAdapter implements Port {
    static int changes;

    private final RowsHelper rows;
    private final Connection connection;

    PublicAdapter(RowsHelper rows, Connection connection) {
        this.rows = rows;
        this.connection = connection;
    }

    @Override
    public KnowsPort other() {
        throw new IllegalStateException(rows + " " + connection);
    }

    @Override
    public PublicAdapter adapter() {
        return this;
    }
}
