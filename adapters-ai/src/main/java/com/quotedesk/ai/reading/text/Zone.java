package com.quotedesk.ai.reading.text;

/** Whose words a piece of a letter are. */
public enum Zone {
    /** What the sender wrote this time. */
    OWN,
    /** The sender's name, company and phone at the end. */
    SIGNATURE,
    /** Legal small print and what mail programs add. */
    DISCLAIMER,
    /** Earlier letters, quoted. */
    QUOTED
}
