package com.quotedesk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The supplier's page as a browser without scripts has it: its hidden fields, what is typed. */
final class SupplierForm {

    private static final String BOUNDARY = "----form-of-this-test";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

    private final RunningDesk desk;
    private final String path;
    private final Map<String, String> values = new LinkedHashMap<>();
    private @Nullable String fileName;
    private byte[] file = new byte[0];

    private SupplierForm(RunningDesk desk, String path, String html) {
        this.desk = desk;
        this.path = path;
        var found = HIDDEN.matcher(html);
        while (found.find()) {
            values.put(found.group(1), found.group(2));
        }
        values.put("currency", "RUB");
        values.put("vat", "INCLUDED");
        values.put("vatrate", "22");
    }

    static SupplierForm opened(RunningDesk desk, String path) {
        return new SupplierForm(desk, path, desk.get(path + "?edit").body());
    }

    /** What the server showed again. */
    static SupplierForm shown(RunningDesk desk, String path, HttpResponse<String> answer) {
        return new SupplierForm(desk, path, answer.body());
    }

    SupplierForm with(String field, String value) {
        values.put(field, value);
        return this;
    }

    SupplierForm attach(String name, byte[] content) {
        fileName = name;
        file = content.clone();
        return this;
    }

    HttpResponse<String> press(String button) {
        return press(button, "");
    }

    HttpResponse<String> press(String button, String language) {
        values.put("do", button);
        return desk.send(
                desk.request(path + (language.isEmpty() ? "" : "?lang=" + language))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofByteArray(body()))
                        .build());
    }

    private byte[] body() {
        var out = new ByteArrayOutputStream();
        try {
            for (var field : values.entrySet()) {
                head(out, field.getKey(), null);
                out.write(field.getValue().getBytes(UTF_8));
            }
            head(out, "file", fileName == null ? "" : fileName);
            out.write(file);
            out.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void head(ByteArrayOutputStream out, String name, @Nullable String fileName)
            throws IOException {
        out.write(
                ("\r\n--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\""
                                + name
                                + "\""
                                + (fileName == null
                                        ? ""
                                        : "; filename=\""
                                                + fileName
                                                + "\"\r\nContent-Type: application/octet-stream")
                                + "\r\n\r\n")
                        .getBytes(UTF_8));
    }
}
