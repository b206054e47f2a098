package com.quotedesk.email.mail;

/** How a server is shown that we are who we say. */
public sealed interface Login permits Password, OAuthClient {}
