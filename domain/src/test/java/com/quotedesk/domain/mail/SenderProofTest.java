package com.quotedesk.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.shared.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SenderProofTest {

    private final SenderProof proof = new SenderProof("MX.desk.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.desk.example; dmarc=pass header.from=mail.supplier.example",
                "MX.DESK.EXAMPLE; spf=fail; DMARC=pass (p=none) header.from=mail.supplier.example",
                "mx.desk.example; dkim=pass header.d=supplier.example",
                "mx.desk.example; dkim=pass header.i=@mail.supplier.example header.s=1",
                "mx.desk.example; spf=pass smtp.mailfrom=anna@mail.supplier.example",
                "(a (nested) comment) mx.desk.example ) ; spf=pass smtp.mailfrom=supplier.example",
            })
    void what_our_server_vouches_for_is_proven(String result) {
        // A closing bracket too many is passed over as any other writing that is none.
        assertThat(proof.of(mail("a@mail.supplier.example", result))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mx.desk.example",
                "mx.desk.example; none",
                "mx.desk.example; dmarc=fail header.from=mail.supplier.example",
                "mx.desk.example; dmarc=pass header.from=evil.example",
                "mx.desk.example; dkim=pass header.d=evil.example",
                "mx.desk.example; dkim=pass header.d=example",
                "mx.desk.example; dkim=pass header.d=lier.example",
                "mx.desk.example; spf=pass smtp.mailfrom=evil.example",
                "mx.desk.example; spf=softfail (dmarc=pass header.from=mail.supplier.example)",
                "mx.evil.example; dmarc=pass header.from=mail.supplier.example",
            })
    void what_nobody_vouches_for_is_not(String result) {
        assertThat(proof.of(mail("a@mail.supplier.example", result))).isFalse();
    }

    @Test
    void forged_results_below_those_of_our_server_do_not_count() {
        var good = "mx.desk.example; dmarc=pass header.from=supplier.example";
        var bad = "mx.desk.example; dmarc=fail header.from=supplier.example";

        assertThat(proof.of(mail("a@supplier.example", bad, good))).isFalse();
        assertThat(proof.of(mail("a@supplier.example", "mx.other.example; none", good))).isTrue();
    }

    @Test
    void two_senders_are_none() {
        var good = "mx.desk.example; dmarc=pass header.from=supplier.example";
        var headers = new ArrayList<>(mail("a@supplier.example", good).headers());
        headers.add(new Header("from", "a@supplier.example"));
        assertThat(proof.of(mail("a@supplier.example", headers))).isTrue();
        headers.add(new Header("From", "evil@x.example"));
        assertThat(proof.of(mail("a@supplier.example", headers))).isFalse();
        assertThat(proof.of(mail(null, headers))).isFalse();
    }

    @Test
    void where_no_server_is_believed_nobody_is_proven() {
        assertThat(
                        new SenderProof("")
                                .of(
                                        mail(
                                                "a@supplier.example",
                                                "; dmarc=pass header.from=supplier.example")))
                .isFalse();
    }

    private static MessageContent mail(@Nullable String from, String... results) {
        var headers = new ArrayList<Header>();
        for (var result : results) {
            headers.add(new Header("authentication-results", result));
        }
        return mail(from, headers);
    }

    private static MessageContent mail(@Nullable String from, List<Header> headers) {
        return new MessageContent(
                headers,
                from == null ? null : new MailAddress(null, new EmailAddress(from)),
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                null,
                List.of(),
                List.of(),
                new Part.Text("1", ""),
                List.of());
    }
}
