package com.quotedesk.email.mail;

import com.quotedesk.email.mail.Finding.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** Looks for the records by which others tell our mail from forged mail. */
// The DNS gives texts; nothing that it says is made an object.
@SuppressWarnings("BanJNDI")
public final class DomainCheck {

    /** Names under which large senders keep their DKIM keys. */
    private static final List<String> SELECTORS =
            List.of("mail", "default", "dkim", "selector1", "google", "mailru", "s1", "k1");

    private DomainCheck() {}

    /**
     * @param domain what stands behind the @ of our addresses
     * @param timeout for one question to the DNS
     */
    public static List<Finding> of(String domain, Duration timeout) {
        var findings = new ArrayList<Finding>();
        try {
            var dns = new InitialDirContext(environment(timeout));
            findings.add(record(dns, "SPF", domain, "v=spf1"));
            findings.add(dkim(dns, domain));
            findings.add(record(dns, "DMARC", "_dmarc." + domain, "v=dmarc1"));
        } catch (NamingException silent) {
            findings.add(Finding.of(Kind.NO_DNS, domain));
        }
        return findings;
    }

    private static Finding dkim(InitialDirContext dns, String domain) throws NamingException {
        for (var selector : SELECTORS) {
            var name = selector + "._domainkey." + domain;
            if (has(dns, name, "p=")) {
                return Finding.of(Kind.RECORD, "DKIM", name);
            }
        }
        return Finding.of(Kind.NO_RECORD, "DKIM", "…._domainkey." + domain);
    }

    private static Finding record(InitialDirContext dns, String what, String name, String mark)
            throws NamingException {
        return Finding.of(has(dns, name, mark) ? Kind.RECORD : Kind.NO_RECORD, what, name);
    }

    private static boolean has(InitialDirContext dns, String name, String mark)
            throws NamingException {
        try {
            var records = dns.getAttributes(name, new String[] {"TXT"}).get("TXT");
            for (int i = 0; records != null && i < records.size(); i++) {
                if (String.valueOf(records.get(i)).toLowerCase(Locale.ROOT).contains(mark)) {
                    return true;
                }
            }
            return false;
        } catch (NameNotFoundException none) {
            return false;
        }
    }

    @SuppressWarnings("JdkObsolete") // The naming API asks for a Hashtable.
    private static Hashtable<String, String> environment(Duration timeout) {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.initial", Long.toString(timeout.toMillis()));
        environment.put("com.sun.jndi.dns.timeout.retries", "1");
        return environment;
    }
}
