package com.quotedesk.application.analytics;

import com.quotedesk.domain.clients.ClientId;

/**
 * What a client brought in a period.
 *
 * @param received orders that came from it
 * @param won orders that it accepted and that were not cancelled since
 * @param lost orders that were cancelled
 * @param turnover of those won in the currency that was asked for
 */
public record ClientFigures(
        ClientId client, String name, long received, long won, long lost, Turnover turnover) {

    ClientFigures withoutCosts() {
        return new ClientFigures(client, name, received, won, lost, turnover.withoutCosts());
    }
}
