package com.quotedesk.email.mail;

import com.quotedesk.application.mail.FileInspector;
import com.quotedesk.domain.mail.FileFacts;
import com.quotedesk.domain.mail.FileFlag;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells files by how their bytes begin, and by the list of contents of those that have one. */
final class MagicFileInspector implements FileInspector {

    private static final List<String> ACTS_IN_PDF =
            List.of("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/XFA", "/RichMedia");

    private static final List<String> ACTS_IN_RTF =
            List.of("\\objdata", "\\objupdate", "\\*\\template");

    @Override
    public FileFacts inspect(Part.File file) {
        var name = file.fileName() == null ? "" : file.fileName();
        var flags = EnumSet.noneOf(FileFlag.class);
        flags.addAll(FileExtensions.flags(name));
        if (file.content().size() == 0) {
            return new FileFacts(Magic.UNKNOWN, flags);
        }
        var type = look(file.content(), name, flags);
        if (FileExtensions.contradicts(name, type) || contradicts(file.mediaType(), type)) {
            flags.add(FileFlag.DISGUISED);
        }
        return new FileFacts(type, flags);
    }

    private static String look(Bytes content, String name, Set<FileFlag> flags) {
        var type = Magic.of(content);
        switch (type) {
            case Magic.ZIP -> {
                return ZipContents.of(content.toArray()).describe(flags);
            }
            case Magic.OLE -> {
                return OleContents.describe(content.toArray(), flags);
            }
            case Magic.PDF -> {
                var text = latin(content);
                flagIfAny(text, ACTS_IN_PDF, flags);
                if (text.contains("/Encrypt")) {
                    flags.add(FileFlag.ENCRYPTED);
                }
            }
            case Magic.RTF -> flagIfAny(latin(content), ACTS_IN_RTF, flags);
            case Magic.PROGRAM -> flags.add(FileFlag.PROGRAM);
            case Magic.SCRIPT -> flags.add(FileFlag.SCRIPT);
            case Magic.HTML, Magic.SVG -> flags.add(FileFlag.ACTIVE_PAGE);
            default -> {}
        }
        return type.equals(Magic.TEXT) && FileExtensions.of(name).equals("csv") ? "text/csv" : type;
    }

    private static void flagIfAny(String text, List<String> marks, Set<FileFlag> flags) {
        if (marks.stream().anyMatch(text::contains)) {
            flags.add(FileFlag.ACTIVE_CONTENT);
        }
    }

    private static String latin(Bytes content) {
        return new String(content.toArray(), StandardCharsets.ISO_8859_1);
    }

    /** Mails call most files octets, which says nothing; what they say beyond that should hold. */
    private static boolean contradicts(String claimed, String type) {
        boolean picture = claimed.startsWith("image/") && !claimed.contains("svg");
        boolean noPicture = !type.startsWith("image/") || type.equals(Magic.SVG);
        return (picture && noPicture) || (claimed.equals(Magic.PDF) && !type.equals(Magic.PDF));
    }
}
