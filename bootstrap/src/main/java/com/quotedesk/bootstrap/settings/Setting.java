package com.quotedesk.bootstrap.settings;

import org.jspecify.annotations.Nullable;

/** Every setting of the program: an environment variable of this name. */
public enum Setting {
    HTTP_HOST("0.0.0.0", "The address the HTTP server listens on."),
    HTTP_PORT("8080", "The port the HTTP server listens on."),
    HTTP_STOP_WITHIN(
            "10s", "How long requests that are under way may take when the program is stopped."),
    DATA_DIR("quotedesk-data", "The folder for what is kept on this machine."),
    DATABASE_URL(
            null,
            "PostgreSQL, as jdbc:postgresql://host:port/name. Without it an embedded one is kept in DATA_DIR."),
    DATABASE_USER("quotedesk", "Who logs in to PostgreSQL."),
    DATABASE_PASSWORD(null, "The password for PostgreSQL.", true),
    DATABASE_POOL_SIZE("10", "How many connections to PostgreSQL are kept at most."),
    DATABASE_READS_AT_ONCE(
            "0",
            "How many reads go to PostgreSQL at a time, while the others wait their turn; 0 for two for each processor and one more."),
    REDIS_URL(null, "Redis, as redis://host:port. Without it the node works alone."),
    COMPANY_ZONE("Europe/Moscow", "The time zone the company lives in."),
    ADMIN_EMAIL("admin@quotedesk.example", "The first administrator, made on the first start."),
    ADMIN_PASSWORD(
            null,
            "The password of the first administrator. Without it one is made up and told once.",
            true),
    TOKEN_SECRET(
            null,
            "What access tokens are signed with, at least 32 characters. Without it one is made up and kept in DATA_DIR; several nodes need the same.",
            true),
    TOKEN_LIFETIME("24h", "How long an access token is good for."),
    TOKEN_SECRETS_REPLACED(
            null,
            "What access tokens were signed with before, separated by commas, the newest first; they are good until they run out. Each at least 32 characters.",
            true),
    LOGIN_TRIES("5", "How many failed logins of one account from one address cost nothing."),
    LOGIN_TRIES_PER_ACCOUNT(
            "20",
            "How many of one account from addresses that it was never used from; the owner's own address is not held up by them."),
    LOGIN_TRIES_PER_ADDRESS("50", "How many from one address, whatever the account."),
    LOGIN_DELAY(
            "1s",
            "How long whoever failed more often waits first; twice as long after each failure."),
    LOGIN_LONGEST_DELAY("15m", "How long nobody waits more than."),
    LOGIN_FORGET_AFTER("24h", "How long a failed login counts."),
    IDEMPOTENCY_KEPT(
            "24h", "How long the answer to a request with an Idempotency-Key is given again."),
    IDEMPOTENCY_LEASE("2m", "After how long a node that does such a request is taken for dead."),
    TRUSTED_PROXIES(
            null,
            "Proxies that are believed where a request came from (X-Forwarded-For), as networks separated by commas: 10.0.0.0/8. Without it a request came from whoever connected."),
    RATE_LIMIT_CALLER(
            "6000/1m",
            "How often one user, or one token of a program, may ask; or off. All nodes count together where there is Redis."),
    RATE_LIMIT_ADDRESS(
            "12000/1m", "How often one address of the network may ask, whoever it is; or off."),
    METRICS_TOKEN(
            null,
            "What Prometheus sends as a bearer token to read /metrics, at least 32 characters. Without it there is no such page.",
            true),
    CORS_ORIGINS(
            null,
            "Pages elsewhere that may ask from a browser, as origins separated by commas: https://desk.company.example. Without it none may."),
    PUBLIC_URL(
            null,
            "Where suppliers and clients reach the pages behind the links in our mails, such as https://desk.company.example. Without it http://localhost and HTTP_PORT, which only this machine reaches."),
    LINK_SECRET(
            null,
            "What those links are signed with, at least 32 characters. Without it one is made up and kept in DATA_DIR; several nodes need the same.",
            true),
    LINK_SECRETS_REPLACED(
            null,
            "What links were signed with before, separated by commas: such links stay good.",
            true),
    LINK_LIFETIME("90d", "How long a link in a mail of ours is good for."),
    PAGES_PER_MINUTE("120", "How many requests to those pages one address may make in a minute."),
    PAGES_AT_ONCE("60", "How many of them it may make at one moment."),
    PAGES_MAX_FILE("8MB", "The largest file a supplier may attach there, 9MB at most."),
    PAGES_MAX_FILES("10", "How many files an answer of a supplier may have."),
    MAIL_ADDRESSES(
            null,
            "The addresses of our own mailboxes, separated by commas. Without it the users of the mailboxes, where they are addresses."),
    MAILBOXES(
            null,
            "The names of the mailboxes that are read, separated by commas: letters, digits, hyphens. A name stays, for how far a mailbox is read is kept under it. Each of the IMAP variables can be set for one mailbox, for sales as MAILBOX_SALES_HOST; what is not is taken from the IMAP variable. Without it there is one, orders."),
    IMAP_HOST(null, "The IMAP server. Without it no mail is fetched."),
    IMAP_PORT("993", "Its port."),
    IMAP_SECURITY("tls", "How the connection is protected: tls, starttls or none."),
    IMAP_USER(null, "Who logs in to it."),
    IMAP_PASSWORD(null, "The password for it.", true),
    IMAP_OAUTH_TOKEN_URL(
            null,
            "Where access tokens are given out, for servers that want OAuth 2 (XOAUTH2) in place of a password."),
    IMAP_OAUTH_CLIENT_ID(null, "Who asks for access tokens."),
    IMAP_OAUTH_CLIENT_SECRET(null, "The secret of who asks, where there is one.", true),
    IMAP_OAUTH_REFRESH_TOKEN(null, "What is changed into access tokens.", true),
    IMAP_FOLDER("INBOX", "The folder the orders arrive in."),
    IMAP_SINCE(
            "7d",
            "How old the mails may be that the first look into a mailbox takes: a time such as 7d, a day such as 2026-11-01, or all."),
    IMAP_CONNECT_TIMEOUT("20s", "How long connecting may take."),
    IMAP_READ_TIMEOUT("60s", "How long an answer may take."),
    IMAP_WRITE_TIMEOUT("60s", "How long sending a command may take."),
    IMAP_SENT(
            "look",
            "What the folder for sent mail is used for: off; look, to find there what is in doubt; copy, to put there what we sent as well, where the server does not do so itself. Of several mailboxes the one that MAIL_FROM belongs to, or else the first, has our mail."),
    IMAP_SENT_FOLDER(null, "That folder. Without it the one that the server has for it."),
    MAIL_SENT_INTERVAL("1m", "How often that folder is looked at, where there is a reason."),
    MAIL_POLL_INTERVAL(
            "30s",
            "How often a mailbox is looked into, at least; servers that know IDLE tell of news at once."),
    MAIL_MAILBOX_LEASE(
            "9s",
            "After how long another node takes over a mailbox whose reader has died, from 1s to 10m."),
    MAIL_COMPARE_INTERVAL(
            "1h",
            "How often what the server has is compared with what is kept, to find what is missing."),
    MAIL_COMPARE_BACK("7d", "How far back is compared."),
    MAIL_MAX_SIZE("64MB", "A larger mail is kept and read in its beginning only."),
    MAIL_BATCH_SIZE("8MB", "How much is fetched from the mailbox at once, and so held in memory."),
    MAIL_LEASE("2m", "How long reading one batch may take before another node takes it over."),
    MAIL_READING_LIMIT(
            "90s",
            "How long reading one mail may take before the try counts as failed; never longer than MAIL_LEASE."),
    MAIL_ATTEMPTS("3", "How often a mail is tried before it is put aside."),
    MAIL_RETRY_PAUSE("30s", "How long a mail rests after a failed try."),
    SMTP_HOST(
            null, "The SMTP server that carries our mails on. Without it they wait in the outbox."),
    SMTP_PORT("465", "Its port."),
    SMTP_SECURITY("tls", "How the connection is protected: tls, starttls or none."),
    SMTP_USER(null, "Who logs in to it. Without it nobody does."),
    SMTP_PASSWORD(null, "The password for it.", true),
    SMTP_HELLO("localhost", "What we call ourselves to it: the name of this machine."),
    SMTP_CONNECT_TIMEOUT("20s", "How long connecting may take."),
    SMTP_READ_TIMEOUT("5m", "How long an answer may take."),
    SMTP_WRITE_TIMEOUT("60s", "How long sending a command may take."),
    MAIL_FROM(null, "The address we write from. Without it our only address, where there is one."),
    MAIL_FROM_NAME("Quotedesk", "The name we write under."),
    MAIL_PLUS_ADDRESS(
            "no",
            "Whether answers are asked for at an address such as orders+mark@company.example, which the mail server must deliver to orders@company.example: yes or no."),
    MAIL_THREAD_SECRET(
            null,
            "What the marks in our mails are signed with, at least 32 characters. Without it one is made up and kept in DATA_DIR; several nodes need the same.",
            true),
    MAIL_AUTHSERV_ID(
            null,
            "The name under which our mail server writes Authentication-Results into what it receives. Without it no sender is proven, and prices that come by mail wait for a person."),
    MAIL_ACCEPTS_PROPOSALS(
            "yes",
            "Whether a client's plain yes by mail accepts a proposal: only in answer to the letter of the version that holds, from an address of the client's people for which our mail server vouches. Every other yes waits for a person: yes or no."),
    MAIL_SEND_PER_MINUTE("20", "How many mails are sent within a minute at most."),
    MAIL_SEND_PER_HOUR("500", "How many within an hour."),
    MAIL_SEND_PER_DAY("5000", "How many within a day."),
    MAIL_AUTOMATIC_PER_HOUR(
            "5", "How many mails that nobody asked for go to one address within an hour at most."),
    MAIL_SEND_LEASE(
            "15m",
            "How long handing over one mail may take before it is taken for lost; longer than the time-outs of SMTP together."),
    MAIL_SEND_RETRY_PAUSE(
            "1m", "How long a mail rests after its first failed try; twice as long after each."),
    MAIL_SEND_GIVE_UP("24h", "How long a mail is tried before it is taken for undeliverable."),
    AI_MODE(
            "off",
            "When a model reads mails beside the rules: off, assist (only what the rules doubt) or always."),
    AI_BASE_URL(
            "https://api.openai.com/v1",
            "Where the model is asked: OpenAI, or any server with the same chat completions."),
    AI_API_KEY(null, "The key for it, where it asks for one.", true),
    AI_MODEL("gpt-4o-mini", "The model."),
    AI_ATTEMPTS("3", "How often a question is asked before the rules go on alone."),
    AI_CALL_TIMEOUT("30s", "How long one answer of the model may take."),
    AI_TIMEOUT(
            "60s",
            "How long all attempts and the rests between them may take; less than MAIL_LEASE and MAIL_READING_LIMIT."),
    AI_RETRY_PAUSE("500ms", "How long the first rest is where the server names none; it doubles."),
    AI_MAX_INPUT("48KB", "How much of a mail the model is shown at most."),
    AI_MAX_OUTPUT_TOKENS("8000", "How long an answer may be."),
    AI_PRICE_INPUT("0.15", "US dollars for a million tokens in."),
    AI_PRICE_OUTPUT("0.60", "US dollars for a million tokens out."),
    AI_DAILY_TOKENS("2000000", "How many tokens may be spent in a day, all nodes together."),
    AI_DAILY_COST("2", "How many US dollars may be spent in a day, all nodes together."),
    AI_MASK(
            "phones,emails,names,requisites",
            "What of a mail the model is never shown: any of phones, emails, names, requisites; or none."),
    AI_BREAK_AFTER("5", "After how many failures in a row the server is left alone."),
    AI_BREAK_FOR("60s", "How long it is left alone."),
    FILES_MAX_SIZE("32MB", "The largest file that is kept."),
    FILES_LINK_LIFETIME("15m", "How long a link to a file is good for."),
    S3_ENDPOINT(
            null,
            "Where files are kept: the address of S3, R2 or what speaks like them. Without it they are kept in DATA_DIR."),
    S3_REGION("auto", "Its region; auto for R2."),
    S3_BUCKET(null, "The bucket, which must be there."),
    S3_ACCESS_KEY(null, "Who uses the bucket."),
    S3_SECRET_KEY(null, "The secret for it.", true),
    S3_CONNECT_TIMEOUT("5s", "How long connecting may take."),
    S3_ATTEMPT_TIMEOUT("30s", "How long one try of a call may take."),
    S3_CALL_TIMEOUT("2m", "How long a call may take with all its tries."),
    S3_ATTEMPTS("3", "How often a call is tried."),
    RATES_URL(
            "https://www.cbr.ru/scripts/XML_daily.asp",
            "Where the daily rates of the Bank of Russia are. With off nobody is asked, and rates are written down by hand."),
    RATES_TIMEOUT("15s", "How long the bank may take."),
    CALLS_CONNECT_TIMEOUT(
            "5s", "How long reaching a server that we call, a webhook's for one, may take."),
    CALLS_TIMEOUT("15s", "How long a call may take as a whole."),
    CALLS_MAX_ANSWER("64KB", "How much of an answer to a call is read."),
    CALLS_ALLOWED_NETWORKS(
            null,
            "Networks that are called though they are not public, over http as well, separated by commas: 10.20.0.0/16,192.168.1.7. Without it nothing that only this machine reaches is called."),
    LOG_LEVEL("info", "How much is logged: error, warn, info or debug.");

    private final @Nullable String standard;
    private final String meaning;
    private final boolean secret;

    Setting(@Nullable String standard, String meaning) {
        this(standard, meaning, false);
    }

    Setting(@Nullable String standard, String meaning, boolean secret) {
        this.standard = standard;
        this.meaning = meaning;
        this.secret = secret;
    }

    /** What holds where nothing is set; null where that is nothing. */
    public @Nullable String standard() {
        return standard;
    }

    public String meaning() {
        return meaning;
    }

    /** A secret may also stand in a file that {@code NAME_FILE} names. */
    public boolean secret() {
        return secret;
    }
}
