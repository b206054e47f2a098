package com.quotedesk.application.answers;

import com.quotedesk.application.rfqs.By;

/**
 * Somebody who came by a link.
 *
 * @param address of the network it came from
 * @param name of whom the link was sent to; not blank
 * @param generation which link it was
 */
public record Visit(String address, String name, int generation) {
    By.Visitor by() {
        return new By.Visitor(address, name);
    }
}
