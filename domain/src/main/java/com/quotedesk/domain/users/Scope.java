package com.quotedesk.domain.users;

/** How far a permission reaches, each further than the one before. */
public enum Scope {
    /** What is one's own, or nobody's yet. */
    OWN,
    /** What is the team's as well. */
    TEAM,
    ALL
}
