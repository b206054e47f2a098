package com.quotedesk.domain.proposals;

import com.quotedesk.domain.requisites.Requisites;

/**
 * Who a version is for, as the client's requisites were when it was issued; they may change later,
 * the paper does not.
 *
 * @param name what we call the client
 */
public record Addressee(String name, Requisites requisites) {
    public Addressee {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a client has a name");
        }
    }
}
