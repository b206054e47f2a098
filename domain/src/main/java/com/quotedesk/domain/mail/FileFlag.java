package com.quotedesk.domain.mail;

/** What a person should know about a file before opening it. */
public enum FileFlag {
    /** An office document that brings programs along. */
    MACROS,
    /** A program, an installer, a shortcut, or an archive with one in it. */
    PROGRAM,
    /** A text that the system runs as a program: JavaScript, PowerShell, a batch file. */
    SCRIPT,
    /** A page or picture in which scripts may stand: HTML, SVG. */
    ACTIVE_PAGE,
    /** A document that acts when it is opened: scripts, objects and sources elsewhere. */
    ACTIVE_CONTENT,
    /** Nobody can look into it without the password. */
    ENCRYPTED,
    /** An archive that unpacks into far more than it is, or holds archives again. */
    EXPANDS,
    /** It is not what its name or the mail says. */
    DISGUISED
}
