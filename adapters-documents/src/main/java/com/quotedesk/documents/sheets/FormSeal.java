package com.quotedesk.documents.sheets;

import com.quotedesk.documents.work.Signature;
import com.quotedesk.domain.reading.Language;
import java.util.Optional;
import java.util.UUID;

/**
 * What ties a form to its request and each row to its item, so that rows may be sorted but none
 * made up. It holds the request's key and nothing else.
 */
final class FormSeal {

    /** What a sealed form says of itself. */
    record Form(UUID rfq, Language language, int rows) {}

    private static final int PARTS = 3;

    private final Signature signature;

    FormSeal(String secret) {
        signature = new Signature(secret, "quote forms");
    }

    String form(Form form) {
        return signature.sign(form.rfq() + " " + form.language() + " " + form.rows());
    }

    Optional<Form> form(String sealed) {
        return signature
                .read(sealed)
                .map(text -> text.split(" ", PARTS))
                .filter(parts -> parts.length == PARTS)
                .map(
                        parts ->
                                new Form(
                                        UUID.fromString(parts[0]),
                                        Language.valueOf(parts[1]),
                                        Integer.parseInt(parts[2])));
    }

    /** The id of a row; the same for the same item of the same request only. */
    String row(UUID rfq, int position) {
        return position + "." + signature.mark(rfq + " row " + position);
    }

    /** The position of a row, or empty when the id is none of this request. */
    Optional<Integer> position(UUID rfq, String id) {
        int dot = id.indexOf('.');
        if (dot < 1 || dot > 6 || !id.substring(0, dot).matches("[1-9][0-9]*")) {
            return Optional.empty();
        }
        int position = Integer.parseInt(id.substring(0, dot));
        return row(rfq, position).equals(id) ? Optional.of(position) : Optional.empty();
    }
}
