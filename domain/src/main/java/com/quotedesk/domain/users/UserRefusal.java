package com.quotedesk.domain.users;

/** Why something cannot be done to a user. */
public enum UserRefusal {
    /** Nobody would be left who may manage users. */
    LAST_ADMIN,
    /** Another user has the mail address. */
    ADDRESS_TAKEN,
    UNKNOWN_TEAM
}
