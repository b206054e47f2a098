package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.FileFlag;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the end of a file's name means to the system of who opens it. */
final class FileExtensions {

    private static final Set<String> PROGRAMS =
            Set.of(
                    "exe",
                    "com",
                    "scr",
                    "pif",
                    "cpl",
                    "msi",
                    "msp",
                    "msix",
                    "appx",
                    "dll",
                    "sys",
                    "jar",
                    "apk",
                    "dmg",
                    "pkg",
                    "deb",
                    "rpm",
                    "lnk",
                    "url",
                    "desktop",
                    "iso",
                    "img",
                    "vhd",
                    "vhdx",
                    "chm",
                    "hlp",
                    "reg",
                    "gadget",
                    "application",
                    "scf",
                    "inf",
                    "xll");

    private static final Set<String> SCRIPTS =
            Set.of(
                    "js", "jse", "mjs", "vb", "vbs", "vbe", "ws", "wsf", "wsh", "ps1", "psm1",
                    "bat", "cmd", "sh", "hta", "sct", "py", "pl", "rb", "php", "wsc", "msc", "iqy",
                    "slk");

    private static final Set<String> PAGES =
            Set.of("html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml", "svg", "svgz", "xsl");

    private static final Set<String> WITH_MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppam", "ppsm");

    private static final Set<String> ARCHIVES =
            Set.of("zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "cab", "arj", "lzh", "ace");

    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff");

    private static final Set<String> NEW_OFFICE = Set.of("xlsx", "docx", "pptx");
    private static final Set<String> OLD_OFFICE = Set.of("xls", "doc", "ppt");
    private static final Set<String> TEXTS = Set.of("txt", "csv", "tsv", "log");

    private FileExtensions() {}

    /** The last extension in lower case, without the dot; empty where there is none. */
    static String of(String name) {
        var end = name.stripTrailing();
        while (end.endsWith(".")) {
            end = end.substring(0, end.length() - 1).stripTrailing();
        }
        int dot = end.lastIndexOf('.');
        return dot < 0 ? "" : end.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    static Set<FileFlag> flags(String name) {
        var extension = of(name);
        var flags = EnumSet.noneOf(FileFlag.class);
        add(PROGRAMS, extension, FileFlag.PROGRAM, flags);
        add(SCRIPTS, extension, FileFlag.SCRIPT, flags);
        add(PAGES, extension, FileFlag.ACTIVE_PAGE, flags);
        add(WITH_MACROS, extension, FileFlag.MACROS, flags);
        if (!flags.isEmpty() && isDocument(before(name, extension))) {
            // "invoice.pdf.exe"
            flags.add(FileFlag.DISGUISED);
        }
        return flags;
    }

    static boolean isArchive(String name) {
        return ARCHIVES.contains(of(name));
    }

    /** Whether a file of that name should be something else than {@code type}. */
    static boolean contradicts(String name, String type) {
        var extension = of(name);
        boolean text = type.startsWith("text/") && !type.equals(Magic.HTML);
        if (PICTURES.contains(extension)) {
            return !type.startsWith("image/") || type.equals(Magic.SVG);
        }
        if (extension.equals("pdf")) {
            return !type.equals(Magic.PDF);
        }
        if (TEXTS.contains(extension)) {
            return !text && !type.equals(Magic.UNKNOWN);
        }
        boolean office =
                type.startsWith("application/vnd.openxmlformats")
                        || type.startsWith("application/vnd.ms-")
                        || type.equals(Magic.OLE);
        if (NEW_OFFICE.contains(extension)) {
            return !office;
        }
        if (OLD_OFFICE.contains(extension)) {
            // Many a program writes tables as HTML and calls them .xls.
            return !office
                    && !text
                    && !type.equals(Magic.HTML)
                    && !type.equals("application/msword")
                    && !type.equals(Magic.RTF)
                    && !type.equals(Magic.XML);
        }
        return false;
    }

    private static boolean isDocument(String name) {
        var extension = of(name);
        return extension.equals("pdf")
                || PICTURES.contains(extension)
                || NEW_OFFICE.contains(extension)
                || OLD_OFFICE.contains(extension)
                || TEXTS.contains(extension);
    }

    private static String before(String name, String extension) {
        int end = name.toLowerCase(Locale.ROOT).lastIndexOf("." + extension);
        return end < 0 ? "" : name.substring(0, end);
    }

    private static void add(
            Set<String> extensions, String extension, FileFlag flag, Set<FileFlag> flags) {
        if (extensions.contains(extension)) {
            flags.add(flag);
        }
    }
}
