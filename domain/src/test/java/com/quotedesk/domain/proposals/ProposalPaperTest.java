package com.quotedesk.domain.proposals;

import static com.quotedesk.domain.proposals.Offers.LAST_DAY;
import static com.quotedesk.domain.proposals.Offers.NOON;
import static com.quotedesk.domain.proposals.Offers.TODAY;
import static com.quotedesk.domain.proposals.Offers.draft;
import static com.quotedesk.domain.proposals.Offers.issued;
import static com.quotedesk.domain.proposals.Offers.made;
import static com.quotedesk.domain.proposals.Offers.twoLines;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.events.Decision;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalPaperTest {

    private static final String HASH = "ab".repeat(32);

    @Test
    void an_issued_version_is_printed_once_and_keeps_its_paper() {
        var issued = issued(twoLines());
        var decision = issued.printed(1, HASH);

        var printed = made(decision);
        assertThat(printed.newest().paper()).isEqualTo(HASH);
        assertThat(printed.version()).isEqualTo(issued.version() + 1);
        var event = ((Decision.Made<Proposal, ProposalRefusal>) decision).events().getFirst();
        assertThat(event.type()).isEqualTo("proposal.printed.v1");
        assertThat(event.subject()).isEqualTo(printed.id().subject());
        assertThat(event.values())
                .containsEntry("sha256", HASH)
                .containsEntry("revision", "1")
                .containsEntry("number", Offers.NUMBER.toString());
        assertThat(printed.printed(1, HASH))
                .isEqualTo(Decision.refused(ProposalRefusal.ALREADY_PRINTED));

        var sent = made(printed.send(NOON));
        assertThat(sent.newest().paper()).isEqualTo(HASH);
        assertThat(made(sent.withdraw("x", NOON)).newest().paper()).isEqualTo(HASH);
        assertThat(sent.withoutCosts().newest().paper()).isEqualTo(HASH);
    }

    @Test
    void what_was_never_issued_has_no_paper() {
        var unknown = Decision.refused(ProposalRefusal.UNKNOWN_VERSION);

        assertThat(draft(twoLines()).printed(1, HASH)).isEqualTo(unknown);
        assertThat(issued(twoLines()).printed(0, HASH)).isEqualTo(unknown);
        assertThat(issued(twoLines()).printed(2, HASH)).isEqualTo(unknown);
    }

    @Test
    void an_older_version_is_printed_though_it_was_superseded() {
        var second = made(issued(twoLines()).revise(Offers.CLIENT, twoLines(), NOON));
        var issued = made(second.issue(() -> Offers.NUMBER, null, TODAY, NOON));

        var printed = made(issued.printed(1, HASH));

        assertThat(printed.versions())
                .extracting(ProposalVersion::paper)
                .containsExactly(HASH, null);
        assertThat(printed.newest().status()).isEqualTo(ProposalStatus.ISSUED);
    }

    @Test
    void a_client_that_has_the_proposal_is_reminded_once_while_it_holds() {
        var sent = made(issued(twoLines()).send(NOON));
        var later = NOON.plusSeconds(60);
        var decision = sent.remind(LAST_DAY, later);

        var reminded = made(decision);
        assertThat(reminded.newest().remindedAt()).isEqualTo(later);
        var event = ((Decision.Made<Proposal, ProposalRefusal>) decision).events().getFirst();
        assertThat(event.type()).isEqualTo("proposal.reminded.v1");
        assertThat(event.values()).containsEntry("validUntil", LAST_DAY.toString());
        assertThat(reminded.remind(LAST_DAY, later))
                .isEqualTo(Decision.refused(ProposalRefusal.NOT_TO_REMIND));
        assertThat(sent.remind(LAST_DAY.plusDays(1), later))
                .isEqualTo(Decision.refused(ProposalRefusal.NO_LONGER_VALID));
        var expired = made(reminded.expire(LAST_DAY.plusDays(1), later));
        assertThat(expired.newest().remindedAt()).isEqualTo(later);
        assertThat(expired.remind(LAST_DAY, later))
                .isEqualTo(Decision.refused(ProposalRefusal.NOT_OPEN));
        assertThat(issued(twoLines()).remind(TODAY, later))
                .isEqualTo(Decision.refused(ProposalRefusal.NOT_TO_REMIND));
    }

    @Test
    void lines_keep_what_catalogues_call_the_goods() {
        var line = Offers.line(1, "80", null);

        assertThat(line.sku()).isNull();
        assertThat(List.of(line.withoutCost())).extracting(ProposalLine::sku).containsOnlyNulls();
    }
}
