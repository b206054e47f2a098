package com.quotedesk.domain.comparison;

/** What a purchase from several suppliers is bound by. */
public enum Constraint {
    /** No more than so many suppliers. */
    SUPPLIERS,
    /** What each supplier wants to be bought for at least. */
    MINIMUM_ORDERS,
    /** What each supplier's delivery costs. */
    DELIVERY,
    /** The day by which everything is needed. */
    NEEDED_BY
}
