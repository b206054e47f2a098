package com.quotedesk.domain.users;

/** How far a permission reaches. */
public enum Scope {
    /** What is one's own, or nobody's yet. */
    OWN,
    /** What is the team's as well. */
    TEAM,
    ALL
}
