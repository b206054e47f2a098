package com.quotedesk.testkit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.outgoing.OutgoingCalls.Call;
import com.quotedesk.application.outgoing.OutgoingCalls.Outcome;
import com.quotedesk.application.outgoing.OutgoingCalls.Refusal;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What everybody who calls addresses of others keeps to. */
public interface OutgoingCallsContract {

    OutgoingCalls calls();

    /** An address that answers 200 with the text "ok". */
    URI answering();

    /** A public address at which nobody listens. */
    URI deserted();

    /** An https address that leads into a private network. */
    URI hidden();

    @Test
    default void an_answer_comes_back_whole() {
        assertThat(calls().refusalOf(answering())).isEmpty();
        assertThat(post(answering()))
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answer -> {
                            assertThat(answer.status()).isEqualTo(200);
                            assertThat(answer.body().toArray()).asString().isEqualTo("ok");
                        });
    }

    @Test
    default void what_leads_inside_is_not_called() {
        assertThat(post(hidden())).isEqualTo(new Outcome.Refused(Refusal.NOT_PUBLIC));
    }

    @Test
    default void what_is_no_safe_address_is_not_called() {
        for (var address :
                new String[] {"mailto:a@b.example", "https:///path", "https://u:p@x.example/"}) {
            assertThat(calls().refusalOf(URI.create(address))).contains(Refusal.MALFORMED);
            assertThat(post(URI.create(address))).isEqualTo(new Outcome.Refused(Refusal.MALFORMED));
        }
        var plain = URI.create("http://shop.example/hook");
        assertThat(calls().refusalOf(plain)).contains(Refusal.NOT_HTTPS);
        assertThat(post(plain)).isEqualTo(new Outcome.Refused(Refusal.NOT_HTTPS));
    }

    @Test
    default void who_does_not_answer_is_unavailable() {
        assertThatThrownBy(() -> post(deserted())).isInstanceOf(PortFailure.Unavailable.class);
    }

    @Test
    default void what_a_call_carries_does_not_show_where_it_is_printed() {
        assertThat(new Call(answering(), "POST", Map.of("x", "secret"), Bytes.empty()).toString())
                .doesNotContain("secret");
    }

    private Outcome post(URI address) {
        return calls().call(new Call(address, "POST", Map.of("X-Test", "1"), Bytes.empty()));
    }
}
