package com.quotedesk.documents.pdf;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What a file says of itself, as PDF/A wants it said: the same as in its information dictionary.
 */
final class Xmp {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private Xmp() {}

    static String of(PaperFacts facts, String producer) {
        var made = SECONDS.format(facts.made());
        return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>\
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>\
        <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator></rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>%s</xmp:CreateDate>\
        <xmp:ModifyDate>%s</xmp:ModifyDate></rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>%s</pdf:Producer></rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part>\
        <pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
        </rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
                .formatted(
                        escaped(facts.title()),
                        escaped(facts.author()),
                        made,
                        made,
                        escaped(producer));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.isDefined(point))
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .forEach(
                        point -> {
                            switch (point) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                default -> escaped.appendCodePoint(point);
                            }
                        });
        return escaped.toString();
    }
}
