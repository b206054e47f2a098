package com.quotedesk.bootstrap.settings;

/** Addresses of servers, as they may be shown. */
public final class Addresses {

    private Addresses() {}

    /** {@code text} without what stands for a user and a password in it, and without parameters. */
    public static String shown(String text) {
        int question = text.indexOf('?');
        var address = question < 0 ? text : text.substring(0, question);
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return address;
        }
        int slashes = address.indexOf("//");
        int from = slashes < 0 || slashes > at ? 0 : slashes + 2;
        return address.substring(0, from) + "***" + address.substring(at);
    }
}
