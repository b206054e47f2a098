package com.quotedesk.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.orders.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageMatchTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final MessageId MAIL = new MessageId(new UUID(0, 1));
    private static final OrderId ORDER = new OrderId(new UUID(0, 2));
    private static final Belonging RFQ =
            new Belonging(ORDER, new Subject(Belonging.RFQ, new UUID(0, 3)));

    @Test
    void a_match_holds_until_it_is_undone_and_stays_to_be_seen() {
        var match = match(1, 80).with(MatchEffect.said(NOON));
        assertThat(match.isOpen()).isTrue();

        var undone = match.undo(NOON.plusSeconds(1), new Actor.Program(), "elsewhere");

        assertThat(undone.isOpen()).isFalse();
        assertThat(undone.undone())
                .isEqualTo(new MessageMatch.Undone(NOON.plusSeconds(1), "system", "elsewhere"));
        assertThat(undone.effect()).isEqualTo(match.effect());
        assertThatThrownBy(() -> undone.undo(NOON, new Actor.Program(), "again"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_match_has_a_number_and_a_share() {
        for (var wrong : List.<int[]>of(new int[] {0, 1}, new int[] {1, -1}, new int[] {1, 101})) {
            assertThatThrownBy(() -> match(wrong[0], wrong[1]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(match(1, 0).sure()).isZero();
        assertThat(match(1, 100).sure()).isEqualTo(100);
    }

    @Test
    void only_a_guess_from_what_a_mail_speaks_of_is_not_firm() {
        for (var way : MatchWay.values()) {
            assertThat(way.isFirm()).as("%s", way).isEqualTo(way != MatchWay.ITEMS);
        }
    }

    @Test
    void what_followed_can_be_told() {
        var item = new UUID(0, 9);
        assertThat(MatchEffect.added(Set.of(item)).items()).containsExactly(item);
        assertThat(MatchEffect.added(Set.of(item)).is(MatchEffect.Kind.ITEMS_ADDED)).isTrue();
        assertThat(MatchEffect.said(NOON).is(MatchEffect.Kind.SAID)).isTrue();
        assertThat(MatchEffect.NOTHING.is(MatchEffect.Kind.SAID)).isFalse();
    }

    @Test
    void programs_are_told_where_a_mail_belongs() {
        var matched = new MessageEvent.Matched(MAIL, RFQ, MatchWay.NUMBER, true);
        assertThat(matched.type()).isEqualTo("message.matched.v1");
        assertThat(matched.subject()).isEqualTo(new Subject("message", MAIL.value()));
        assertThat(matched.values())
                .isEqualTo(
                        Map.of(
                                "order",
                                ORDER.toString(),
                                "to",
                                "rfq:" + new UUID(0, 3),
                                "way",
                                "NUMBER",
                                "senderProven",
                                "true"));
        var unmatched = new MessageEvent.Unmatched(MAIL, Belonging.of(ORDER), "why");
        assertThat(unmatched.type()).isEqualTo("message.unmatched.v1");
        assertThat(unmatched.values())
                .isEqualTo(
                        Map.of(
                                "order",
                                ORDER.toString(),
                                "from",
                                "order:" + ORDER,
                                "reason",
                                "why"));
        assertThat(RFQ.is(Belonging.RFQ)).isTrue();
        assertThat(RFQ.is(Belonging.ORDER)).isFalse();
    }

    private static MessageMatch match(int number, int sure) {
        return new MessageMatch(
                MAIL,
                number,
                RFQ,
                MatchWay.NUMBER,
                sure,
                true,
                MatchEffect.NOTHING,
                NOON,
                "system",
                null);
    }
}
