package com.quotedesk.domain.mail;

/** How a mail was found to belong to something, the surest way first. */
public enum MatchWay {
    /** A mark of ours in the Message-ID it answers, or that Message-ID itself. */
    MESSAGE_ID(100),
    /** A mark of ours in the address it was sent to. */
    PLUS_ADDRESS(100),
    /** A mark of ours in what it quotes. */
    MARK(95),
    /** The number in its subject, from an address of whom the thing is with. */
    NUMBER(80),
    /** A mail that it answers belongs there, from an address of whom the thing is with. */
    THREAD(75),
    /** The supplier has one open request and no other. */
    ONLY_OPEN(60),
    /** It speaks of what one open request asks for, and of no other as much. */
    ITEMS(40),
    /** A person said so. */
    BY_HAND(100);

    private static final int FIRM = 50;

    private final int sure;

    MatchWay(int sure) {
        this.sure = sure;
    }

    /** How sure that is, from 0 to 100. */
    public int sure() {
        return sure;
    }

    /** Whether what the mail says may count before a person has looked. */
    public boolean isFirm() {
        return sure >= FIRM;
    }
}
